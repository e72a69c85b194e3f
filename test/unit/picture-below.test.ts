import assert from 'node:assert/strict';
import { addressFrom, pictureBelow } from '../../src/preview/picture-below';
import { applyEdits } from '../../src/journal/text';

const inserted = (text: string, line: number): string | undefined => {
  const edits = pictureBelow(text, line, 'a.svg');
  return edits && applyEdits(text, edits);
};

describe('the picture of a diagram', () => {
  it('is put below its fence, as deep as the fence', () => {
    assert.equal(inserted('a\n\n```mermaid\nx\n```\n\nb\n', 2), 'a\n\n```mermaid\nx\n```\n![](a.svg)\n\nb\n');
    assert.equal(inserted('- a\n- ```mermaid\n  x\n  ```\n- b\n', 1), '- a\n- ```mermaid\n  x\n  ```\n  ![](a.svg)\n- b\n');
    assert.equal(inserted('> ~~~ Mermaid\n> x\n> ~~~\n', 0), '> ~~~ Mermaid\n> x\n> ~~~\n> ![](a.svg)\n');
  });

  it('keeps the ends of lines, and ends the file as it was', () => {
    assert.equal(inserted('```mermaid\r\nx\r\n```\r\n', 0), '```mermaid\r\nx\r\n```\r\n![](a.svg)\r\n');
    assert.equal(inserted('```mermaid\nx\n```', 0), '```mermaid\nx\n```\n![](a.svg)');
  });

  it('is put nowhere where the diagram is no longer there', () => {
    assert.equal(inserted('```js\nx\n```\n', 0), undefined);
    assert.equal(inserted('\n```mermaid\nx\n```\n', 0), undefined);
  });

  it('is named as a link from the journal', () => {
    for (const [journal, target, address] of [
      ['/w/log.md', '/w/log-3.svg', 'log-3.svg'], ['/w/log.md', '/w/my img/a (1).svg', 'my%20img/a%20%281%29.svg'], ['/w/notes/log.md', '/w/img/ä.svg', '../img/%C3%A4.svg'],
      ['/c:/w/log.md', '/c:/x/a.svg', '../x/a.svg'], ['/img/log.md', '/img', '../img'],
    ] as const) {
      assert.equal(addressFrom(journal, target), address);
    }
  });
});
