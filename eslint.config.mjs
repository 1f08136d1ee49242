import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { house } from './scripts/house-lint.mjs';

const sources = ['packages/*/src/**/*.ts', 'services/*/src/**/*.{ts,tsx}', 'local/src/**/*.ts', 'tests/**/*.ts'];
const tests = ['**/*.test.ts', 'services/*/src/testing/**/*.ts', 'tests/house/**/*.ts'];
/** Programs that people read in a terminal. */
const terminal = ['local/src/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.mjs'];
/** Who may read process.env beside config.ts: they start services or test them, and are never deployed. */
const environment = [
  'services/*/src/config.ts',
  'local/src/**/*.ts',
  'tests/**/*.ts',
  'packages/testkit/src/**/*.ts',
  '**/*.test.ts',
];
const engine = ['services/notifications/src/ws/uws-engine.ts', 'tests/bench/**/*.ts'];

const banned = (selector, message) => ({ selector, message });

const deepImports = [
  { regex: '^@maternity/[^/]+/', message: 'Import a package by its name: what it does not export is its own.' },
  { regex: '/src/', message: 'Import another package by its name, not by its files.' },
];
const processModule = ['node:process', 'process'].map((name) => ({
  name,
  message: 'process.env is read in config.ts',
}));
const nativeEngine = { name: 'uWebSockets.js', message: 'Only ws/uws-engine.ts touches the native engine.' };

const vagueNames = banned(
  ':matches(ClassDeclaration, FunctionDeclaration, VariableDeclarator, TSTypeAliasDeclaration, TSInterfaceDeclaration)' +
    ' > Identifier.id[name=/(Manager|Helper|Util)s?$/i]',
  'Manager, Helper and Util say nothing: name what it does.',
);
const nativeEngineCalls = banned(
  ':matches(ImportExpression[source.value="uWebSockets.js"], CallExpression[arguments.0.value="uWebSockets.js"])',
  nativeEngine.message,
);
const catching = banned(
  ':matches(CatchClause, CallExpression[callee.property.name="catch"],' +
    ' CallExpression[callee.property.name="then"][arguments.length>1])',
  'Only doors catch: domain and app throw.',
);
const impure = banned(
  ':matches(AwaitExpression, :function[async=true], NewExpression[callee.name=/^(Promise)$/],' +
    ' NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"],' +
    ' MemberExpression[object.name="Math"][property.name="random"], MemberExpression[object.name="process"])',
  'domain is pure and synchronous: time, chance and the world are passed in.',
);
const defaultedSecret = banned(
  'Property[key.name=/(secret|password|token|private_?key|signing_?key)s?$/i]' +
    ' CallExpression[callee.property.name=/^(default|prefault|catch)$/]',
  'A secret has no default.',
);
const outsideTheEngine = [vagueNames, nativeEngineCalls];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'packages/contracts/src/gen/',
      'services/web/src/api/schema.ts',
      'coverage/',
      '.data/',
      '**/node_modules/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', module: 'readonly' } },
  },
  { files: sources, extends: [tseslint.configs.strictTypeChecked] },
  {
    files: sources,
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // We have no enums (erasableSyntaxOnly); those of libraries are numbers to us.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // There are no classes to lose `this` of: what is taken out of an object here is a function.
      '@typescript-eslint/unbound-method': 'off',
      // Its complaint about express's Request, an interface over IncomingMessage, has no answer but a cast.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // An async function without await turns what it throws into a rejection: that is wanted at a port.
      '@typescript-eslint/require-await': 'off',
      complexity: ['error', 10],
      eqeqeq: 'error',
      'house/file-name': 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 40],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-imports': ['error', { paths: [...processModule, nativeEngine], patterns: deepImports }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads it.' },
      ],
      'no-restricted-syntax': ['error', ...outsideTheEngine],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  { files: environment, rules: { 'no-restricted-properties': 'off' } },
  { files: terminal, rules: { 'no-console': 'off' } },
  {
    files: ['services/*/src/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...outsideTheEngine, defaultedSecret] },
  },
  {
    files: ['services/*/src/app/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...outsideTheEngine, catching] },
  },
  {
    files: ['services/*/src/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...outsideTheEngine, catching, impure] },
  },
  {
    files: engine,
    rules: {
      'no-restricted-imports': ['error', { paths: processModule, patterns: deepImports }],
      'no-restricted-syntax': ['error', vagueNames],
    },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-syntax': ['error', ...outsideTheEngine],
    },
  },
  // A component's markup is one expression: what counts is what stands before it.
  { files: ['services/web/src/**/*.tsx'], rules: { 'max-lines-per-function': ['error', 60] } },
  // Jest asks for a default export of these two.
  { files: ['packages/testkit/src/jest-global-*.ts'], rules: { 'no-restricted-exports': 'off' } },
);
