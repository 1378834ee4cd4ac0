import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floorsRule } from './scripts/lint/floors.mjs';
import { portableNumbersRule } from './scripts/lint/portable-numbers.mjs';
import svelteConfig from './svelte.config.js';

const house = { rules: { floors: floorsRule, 'portable-numbers': portableNumbersRule } };

export default defineConfig(
  globalIgnores(['dist/', 'dist-cli/', 'coverage/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    plugins: { house },
    rules: {
      'house/floors': 'error',
      eqeqeq: 'error',
      'no-implicit-coercion': 'error',
      'no-undef': 'off', // the compiler knows better which globals a project has
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, svelteConfig },
    },
    rules: {
      'prefer-const': 'off', // svelte/prefer-const knows $props and $state
      'svelte/prefer-const': 'error',
    },
  },
  {
    // The linter does not see the types of snippets and of callbacks given to components; svelte-check does.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/model/**', 'src/experiment/**', 'src/study/**'],
    rules: { 'house/portable-numbers': 'error' },
  },
  {
    // Kernels walk several arrays by one index.
    files: ['src/model/**', 'bench/**'],
    rules: { '@typescript-eslint/prefer-for-of': 'off' },
  },
  {
    // These rules do not see a cast that is written in a JSDoc comment; the compiler does.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    // A test may say "this exists" and fail loudly when it does not.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
