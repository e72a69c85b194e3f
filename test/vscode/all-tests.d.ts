/** Made by esbuild.mjs: imports every test/vscode/*.test.ts. */
declare module 'all-tests';
