/** Names and texts of files that do not exist yet. */
import type { Journal } from '../journal/model';
import { parse } from '../journal/parse';

/** A file name made of a title: without the signs some systems do not allow in names. */
export function freeName(title: string): string {
  const name = title.replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+|[. ]+$/g, '').slice(0, 80);
  return `${name === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `course ${name}`.trim() : name}.md`;
}

/** How a new file will be read. */
export function readAlone(text: string, name: string): Journal {
  return parse(text, { name, named: true });
}
