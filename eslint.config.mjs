import tseslint from 'typescript-eslint';

/** The house's directions (CONTRIBUTING.md): who may import whom. */
const only = (message, ...group) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      curly: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No module-level state: pass it to whoever needs it.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that owns the name.' },
      ],
    },
  },
  {
    files: ['src/journal/**'],
    rules: {
      ...only('The domain is pure: no VS Code, no Node, no other layer.', 'vscode', 'node:*', '**/workspace/*', '**/features/*', '**/preview/*', '**/webview/*', '**/ids'),
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'setTimeout', 'setInterval'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The domain has no clock: today is an argument.' }],
    },
  },
  { files: ['src/workspace/**'], rules: only('VS Code as a platform knows the domain only.', '**/features/*', '**/preview/*', '**/webview/*', 'node:*') },
  { files: ['src/features/**'], rules: only('Features meet in the library\'s event or in a command id, not in each other.', './*', '**/features/*', '**/webview/*', 'node:*') },
  { files: ['src/preview/**'], rules: only('The page is another program; only protocol.ts is shared.', '**/features/*', '**/webview/*', 'node:*') },
  {
    files: ['src/webview/**'],
    rules: only('The page knows the protocol and the pure domain.', 'vscode', 'node:*', '**/workspace/*', '**/features/*', '../preview/!(protocol)', '**/ids'),
  },
  { files: ['src/preview/protocol.ts', 'src/ids.ts'], rules: only('Types and names only: imports nothing at run time.', 'vscode', 'node:*') },
);
