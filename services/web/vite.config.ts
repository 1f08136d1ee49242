import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite build` writes dist/, which the gateway serves; `vite` serves the sources and sends API calls to a gateway. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The policy of the pages forbids data: scripts and styles, and inlined assets save nothing here.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://127.0.0.1:8000' } },
});
