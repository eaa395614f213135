import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Plain scripts and tool configs belong to no tsconfig; they are linted without types. */
const UNTYPED = ['**/*.{js,mjs,cjs}', '**/*.config.{ts,mts}'];

/** What Node and the browser give to plain scripts; TypeScript itself knows the names in `.ts` files. */
const SCRIPT_GLOBALS = ['Buffer', 'URL', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setTimeout'];

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: export the thing by its name, so that it is called the same everywhere.',
};

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'var/', 'coverage/', 'apps/{admin,site}/public/', '**/*.d.ts'] },
  // A rule that does not fit is discussed here, not switched off in a line.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A Nest module is a class whose decorator says everything.
      '@typescript-eslint/no-extraneous-class': 'off',
      // consistent-type-imports stays off: a decorated constructor parameter needs its type as a value.
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: UNTYPED,
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      // React takes an async handler where it wants one that returns nothing.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // logic compiles rules that it has checked to JavaScript; nobody else makes code from text.
    files: ['libs/logic/src/compile/**/*.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['apps/admin/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    // The site runs on Preact, whose hooks the rules about React's compiler do not know.
    files: ['apps/site/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: UNTYPED,
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: UNTYPED,
    languageOptions: { globals: Object.fromEntries(SCRIPT_GLOBALS.map((name) => [name, 'readonly'])) },
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/cli/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
);
