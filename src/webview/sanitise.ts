/**
 * Second of the two layers against hostile journals (the first is the page's policy): only what GitHub lets through stays, nothing loads.
 *
 * Marks of the renderer keep their attributes; a journal cannot write them, since their names are random (marks.ts).
 */
import createPurifier, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import type { Marks } from './markdown/marks';

/** The elements GitHub keeps, without those that load, run or gather anything. */
const TAGS = [
  'a', 'abbr', 'b', 'bdo', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption',
  'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'picture', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp',
  'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr',
];

/** No `style`, `class`, `id`, `name` (they could dress up as parts of the page or hide its functions), nothing that loads beside `src`. */
const ATTRIBUTES = [
  'abbr', 'align', 'alt', 'checked', 'cite', 'colspan', 'datetime', 'dir', 'disabled', 'headers', 'height', 'href', 'hreflang', 'lang', 'open', 'reversed', 'rowspan',
  'scope', 'span', 'src', 'start', 'title', 'type', 'valign', 'value', 'width',
];

/** The web, mail, and what has no scheme: a place in the file or a file beside it. */
const ADDRESS = /^(?:https?:\/\/|mailto:|(?!\/\/|\\)[^:/?#]*(?:[/?#]|$))/i;

export class Sanitiser {
  readonly #purifier: DOMPurify;
  readonly #config: Config & { RETURN_DOM_FRAGMENT: true };

  constructor(window: WindowLike, private readonly marks: Marks) {
    this.#purifier = createPurifier(window);
    this.#config = {
      ALLOWED_TAGS: TAGS,
      ALLOWED_ATTR: ATTRIBUTES,
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      ALLOW_UNKNOWN_PROTOCOLS: false,
      ALLOWED_URI_REGEXP: ADDRESS,
      KEEP_CONTENT: true,
      RETURN_DOM_FRAGMENT: true,
    };
    this.#hooks();
  }

  /** The HTML as a fragment in which nothing loads or runs; addresses of pictures stand in the `source` mark. */
  fragment(html: string): DocumentFragment {
    return this.#purifier.sanitize(html, this.#config);
  }

  #hooks(): void {
    const { marks } = this;
    const isMark = (name: string): boolean => name.startsWith(marks.prefix);
    this.#purifier.addHook('uponSanitizeElement', (node, data) => {
      if (data.tagName === 'input' && node instanceof Element && !node.hasAttribute(marks.name('task'))) {
        node.remove();
      }
    });
    this.#purifier.addHook('uponSanitizeAttribute', (node, data) => {
      if (isMark(data.attrName)) {
        // What came in under this name is the renderer's, except where pictures are: that is set below.
        data.forceKeepAttr = data.attrName !== marks.name('source');
        data.keepAttr = data.forceKeepAttr;
      } else if (data.attrName === 'src') {
        // Kept aside before the check of its scheme: the extension decides. Nothing is loaded by an address that is not there.
        if (node.tagName === 'IMG') {
          node.setAttribute(marks.name('source'), data.attrValue);
        }
        data.keepAttr = false;
      } else if (data.attrName === 'href' && node.tagName !== 'A') {
        data.keepAttr = false;
      }
    });
    this.#purifier.addHook('afterSanitizeAttributes', (node) => {
      if (node.tagName === 'A' && node.hasAttribute('href')) {
        // Browsers skip these in an address, whoever looks at it need not know that.
        const address = node.getAttribute('href')!.replace(/[\u0000-\u001f\u007f]/g, '').trim();
        // What was looked at was without spaces of any kind: `https\u200b:` is no address.
        if (ADDRESS.test(address)) {
          node.setAttribute('href', address);
          node.setAttribute('rel', 'noreferrer noopener');
        } else {
          node.removeAttribute('href');
        }
      }
    });
  }
}
