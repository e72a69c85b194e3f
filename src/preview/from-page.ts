/** Checks what comes from the page: it shows other people's text, so nothing it says is taken on trust. */
import type { FromPage, PageProblem, SectionState } from './protocol';

/** Longer texts are no message of ours, in characters. */
const LONGEST = 60_000;
const LONGEST_PICTURE = 20_000_000;
const LONGEST_EXPORT = 400_000_000;
const MOST = 2000;

/** The message if it is one the page can send, else undefined. Anything beyond its fields is dropped. */
export function checkMessage(data: unknown): FromPage | undefined {
  if (!isRecord(data)) {
    return undefined;
  }
  switch (data['type']) {
    case 'ready':
      return isText(data['timeZone'], 100) ? { type: 'ready', timeZone: data['timeZone'] } : undefined;
    case 'resend':
    case 'drawn':
    case 'alive':
      return { type: data['type'] };
    case 'openLink':
      return isText(data['href']) ? { type: 'openLink', href: data['href'] } : undefined;
    case 'drawing':
      return isText(data['source']) ? { type: 'drawing', source: data['source'] } : undefined;
    case 'tick':
      return isLine(data['line']) && isLine(data['version']) && typeof data['done'] === 'boolean'
        ? { type: 'tick', line: data['line'], done: data['done'], version: data['version'] }
        : undefined;
    case 'accept':
      return isLine(data['line']) && isLine(data['version']) ? { type: 'accept', line: data['line'], version: data['version'] } : undefined;
    case 'point':
      return isLine(data['line']) && isLine(data['version']) ? { type: 'point', line: data['line'], version: data['version'] } : undefined;
    case 'allowPicture':
      return isText(data['source']) ? { type: 'allowPicture', source: data['source'] } : undefined;
    case 'picture':
      return isLine(data['request']) && isText(data['svg'], LONGEST_PICTURE) ? { type: 'picture', request: data['request'], svg: data['svg'] } : undefined;
    case 'exported':
      return isText(data['html'], LONGEST_EXPORT) && isList(data['fonts'], (font): font is string => isText(font, 100))
        ? { type: 'exported', html: data['html'], fonts: data['fonts'] }
        : undefined;
    case 'left':
      return isText(data['document']) && isList(data['sections'], isSectionState) ? { type: 'left', document: data['document'], sections: data['sections'] } : undefined;
    case 'scrolled':
      return typeof data['line'] === 'number' && Number.isFinite(data['line']) && data['line'] >= 0 ? { type: 'scrolled', line: data['line'] } : undefined;
    case 'saveSvg':
      return isLine(data['line']) && isText(data['svg'], LONGEST_PICTURE) ? { type: 'saveSvg', line: data['line'], svg: data['svg'] } : undefined;
    case 'showSource':
      return isLine(data['line']) ? { type: 'showSource', line: data['line'] } : undefined;
    case 'wantPictures':
      return isList(data['sources'], (source): source is string => isText(source)) ? { type: 'wantPictures', sources: data['sources'] } : undefined;
    case 'problems':
      return isLine(data['version']) && isList(data['problems'], isProblem)
        ? { type: 'problems', version: data['version'], problems: data['problems'].map(({ code, line, message }) => ({ code, line, message })) }
        : undefined;
    default:
      return undefined;
  }
}

function isProblem(value: unknown): value is PageProblem {
  return isRecord(value) && (value['code'] === 'mermaid-syntax' || value['code'] === 'math-syntax') && isLine(value['line']) && isText(value['message']);
}

function isSectionState(value: unknown): value is SectionState {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && typeof value[1] === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest = LONGEST): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isList<T>(value: unknown, check: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length <= MOST && value.every(check);
}
