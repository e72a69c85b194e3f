/** Builds dist/, unless `npm test` has done so already for all its parts. */
export async function build(): Promise<void> {
  if (process.env['BUILT'] !== '1') {
    const { buildAll } = (await import('../../esbuild.mjs')) as { buildAll(): Promise<unknown> };
    await buildAll();
  }
}
