/** `npm run outline -- FILE…` prints what the reader sees: one JSON object a file, on a line of its own. */
import { reportOf } from './read-file';

export function main(args: readonly string[]): number {
  const files = args.filter(argument => argument !== '--');
  if (files.length === 0) {
    console.error('usage: npm run outline -- FILE…');
    return 2;
  }
  let failed = 0;
  for (const file of files) {
    try {
      console.log(JSON.stringify(reportOf(file)));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      failed++;
    }
  }
  return failed > 0 ? 1 : 0;
}
