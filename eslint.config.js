// Rules that hold for every file, then what each folder may import and use. Layout is prettier's business.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { allowedImportsRule } from './scripts/lint/allowed-imports-rule.mjs';

/** Model output is hostile text: it may only ever become a text node. */
const markupFromText = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Render text, never markup: model output is hostile.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: 'Use textContent: model output is hostile.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Use textContent: model output is hostile.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Use textContent: model output is hostile.',
  },
];

/** A second IPC border beside the contract would be unchecked. */
const rawIpc = [
  {
    selector: 'MemberExpression[object.name="ipcMain"]',
    message: 'Only src/main/hosts/electron registers IPC handlers: add a request to the contract instead.',
  },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name="sendSync"]',
    message: 'Synchronous IPC stops the window: use a request of the contract.',
  },
];

export default defineConfig(
  globalIgnores(['out/', 'node_modules/', '.toolchain/', 'bench-results/', 'coverage/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...markupFromText, ...rawIpc],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `environment['PATH']` says that the name is data, not a declared field.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { firsttoken: { rules: { 'allowed-imports': allowedImportsRule } } },
    rules: { 'firsttoken/allowed-imports': 'error' },
  },
  { files: ['src/main/hosts/electron/**'], rules: { 'no-restricted-syntax': ['error', ...markupFromText, rawIpc[1]] } },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx', 'tests/renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      // A fake implements an asynchronous port without waiting for anything, and may ignore what it is given.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // `expect(object.method)` looks at a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
