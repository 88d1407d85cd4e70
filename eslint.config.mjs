// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import tsParser from '@typescript-eslint/parser';
import tsPlugin from '@typescript-eslint/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';

const osdModules = ['opensearch-dashboards/*', '@osd/*', '../../src/*'];

const rim = [
  'server/index.ts',
  'server/plugin.ts',
  'server/**/routes.ts',
  'server/search/**',
  'public/index.ts',
  'public/plugin.ts',
  'public/application.tsx',
];

export default [
  { ignores: ['node_modules/**', 'build/**', 'target/**', '**/*.generated.*', '.data/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tsParser,
      parserOptions: { ecmaFeatures: { jsx: true }, sourceType: 'module' },
    },
    plugins: { '@typescript-eslint': tsPlugin, 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.configs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // OSD is imported at the rim only, so that every rule of the domain runs and is tested without it.
    files: ['{common,server,public}/**/*.{ts,tsx}'],
    ignores: [...rim, '**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: osdModules }] }] },
  },
  {
    // The rim too: nobody reads as the platform, and log content is never HTML.
    files: ['{common,server,public}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'asInternalUser', message: 'Reads run as the user who asks.' },
        { property: 'innerHTML', message: 'Log content is never HTML.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Log content is never HTML.',
        },
      ],
    },
  },
  {
    // Opens the program's own identity, which alone writes the settings and reads no log.
    files: ['server/records/open_service.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // The browser side may translate everywhere.
    files: ['public/**/*.{ts,tsx}'],
    ignores: [
      'public/index.ts',
      'public/plugin.ts',
      'public/application.tsx',
      '**/*.test.{ts,tsx}',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['opensearch-dashboards/*', '@osd/config-schema', '../../src/*'] }] },
      ],
    },
  },
  {
    files: ['common/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'fetch'],
    },
  },
];
