import { fileURLToPath } from 'node:url';

/** The checkout: two folders above the compiled tests. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
