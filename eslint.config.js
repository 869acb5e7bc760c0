import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', 'coverage/', 'samples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/webview/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.{ts,mjs}'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }], 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['src/features/**/*.ts', 'src/wording/**/*.ts', 'src/extension.ts', 'src/house.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(show(Information|Warning|Error)Message|setStatusBarMessage|withProgress)$/]',
          message: 'Say it by src/vscode/notify.ts: it takes links and icons out of what comes from outside.',
        },
        {
          selector:
            'MemberExpression[property.name="showQuickPick"], AssignmentExpression[left.property.name="items"]',
          message: 'Show the rows by src/vscode/labels.ts: it takes icons out of what comes from outside.',
        },
        {
          selector: 'Literal[value=/\\$\\(/], TemplateElement[value.raw=/\\$\\(/]',
          message: 'Name the icon to `statusText` of src/vscode/labels.ts, or give the row an `iconPath`.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', 'eslint.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
  },
);
