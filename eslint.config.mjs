import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import node from 'eslint-plugin-n';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** What the pure folders may not touch: time, chance, network and page come in as arguments or events. */
const impureGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'BroadcastChannel',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
  'console',
  'process',
  'Buffer',
];

export default defineConfig(
  globalIgnores(['dist', '.cache']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Event maps and Lit's declarations merge into these.
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A getter may be overridden by a subclass that computes it.
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['components/**/*.ts', 'src/dev/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'LightElement'] } },
    rules: {
      // One class a file, registered in it by Lit's decorator; a duplicate registration is an error that should be seen.
      'wc/guard-define-call': 'off',
      // Lit binds a template's listeners to the element.
      '@typescript-eslint/unbound-method': 'off',
      // Lit's base class has all of them.
      'wc/guard-super-call': 'off',
      // Safari takes the list out of a list without bullets; the role puts it back.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: [
      'src/{course,record,machines,authoring,packaging,contract}/**/*.ts',
      'src/lms/{*,interactions/*,*/{to-*,*-state,statement*}}.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as a seed.' },
        { object: 'Date', property: 'now', message: 'Time comes in as an argument or an event.' },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // The testing library declares `equal` as a promise, which it is not; the one that is must be awaited.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]', message: 'Await it.' },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'document',
          'window',
          'performance',
          'indexedDB',
          'requestAnimationFrame',
          'location',
          'PerformanceObserver',
          'getComputedStyle',
          'navigator',
          'structuredClone',
          'HTMLElement',
          'MutationObserver',
          'IDBKeyRange',
          'IDBDatabase',
          'CSS',
          'Event',
          'CustomEvent',
          'URLSearchParams',
          'TextEncoder',
          'TextDecoder',
          'setInterval',
          'clearInterval',
          'crypto',
          'IDBObjectStore',
          'localStorage',
          'innerHeight',
          'innerWidth',
          'scrollY',
          'history',
          'addEventListener',
          'customElements',
          'caches',
          'ServiceWorkerContainer',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // What runs in Node keeps to what the oldest Node of package.json's `engines` has.
    files: ['src/{cli,toolchain,entries,course,record,machines,authoring,packaging}/**/*.{ts,mjs}'],
    plugins: { n: node },
    rules: {
      'n/no-unsupported-features/es-builtins': 'error',
      'n/no-unsupported-features/es-syntax': 'error',
      'n/no-unsupported-features/node-builtins': 'error',
    },
  },
  {
    // For a clinic's page, where `kapstone-host.js` comes before it.
    files: ['examples/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(['fetch', 'document', 'console', 'kapstoneHost'].map((name) => [name, 'readonly'])),
    },
  },
  {
    // Kinds of an author's own, as they stand in a course.
    files: ['tests/fixtures/kinds/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(['HTMLElement', 'setTimeout', 'clearTimeout'].map((name) => [name, 'readonly'])),
    },
  },
  prettier,
);
