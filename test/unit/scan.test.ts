/** What the scanner promises beside its agreement with markdown-it: ranges, tags, comments, any text, and time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scan } from '../../src/journal/scan';
import { anyDocument } from './documents';
import { processorTime } from './timing';
import { BlockMemory, type BlockKind } from '../../src/journal/blocks';

/** `kind@line "content"` of each block. */
function outline(text: string): string[] {
  return scan(text).blocks.map((block) => `${block.kind}@${block.line} ${JSON.stringify(text.slice(block.contentStart, block.contentEnd))}`);
}

function tagsOf(text: string): string[] {
  return scan(text).tags.map((tag) => `${tag.line} ${text.slice(tag.start, tag.end)}`);
}

function commentsOf(text: string): string[] {
  return scan(text).comments.map((comment) => text.slice(comment.start, comment.end));
}

describe('Blocks', () => {
  it('say what stands behind their marks', () => {
    assert.deepEqual(outline('  ##  a ##  \n\nb\nc  \n===\n```  js \nx\n```\n* * *\n> 1.  [ ] d\n'), [
      'heading@0 "a"',
      'heading@2 "b\\nc"',
      'fence@5 "js"',
      'rule@8 "* * *"',
      'quote@9 " 1.  [ ] d"',
      'item@9 "[ ] d"',
      'paragraph@9 "[ ] d"',
    ]);
  });

  it('keep where an item has its marker, number and kind of list', () => {
    const text = '- a\n10) b\n';
    const items = scan(text).blocks.filter((block) => block.kind === 'item');
    assert.deepEqual(
      items.map((item) => [item.marker, item.level, item.flag]),
      [[0, -1, false], [4, 10, true]],
    );
  });

  it('say whether a fence is closed and a heading underlined', () => {
    const flags = (text: string): boolean[] => scan(text).blocks.map((block) => block.flag);
    assert.deepEqual(flags('```\n```\n~~~\n'), [true, false]);
    assert.deepEqual(flags('a\n-\n# b\n'), [true, false]);
  });

  it('of containers end with their last line that says something', () => {
    const text = '- a\n\n  b\n\n\nc\n> d\n>\n\n';
    const lines = (kind: BlockKind): number[][] => scan(text).blocks.filter((block) => block.kind === kind).map((block) => [block.line, block.endLine]);
    assert.deepEqual(lines('item'), [[0, 3]]);
    assert.deepEqual(lines('quote'), [[6, 8]]);
  });

  it('of containers begin their children behind the markers', () => {
    const text = '> - a\n>\n>   # b\n';
    assert.deepEqual(
      scan(text).blocks.map((block) => [block.kind, block.start]),
      [['quote', 0], ['item', 2], ['paragraph', 4], ['heading', 12]],
    );
  });

  it('begin behind a byte order mark', () => {
    const [heading] = scan('\uFEFF# a\n').blocks;
    assert.deepEqual([heading?.kind, heading?.start, heading?.contentStart], ['heading', 1, 3]);
  });

  it('have lines that end at LF, CRLF and CR alike', () => {
    const text = '# a\n\n- b\n  c\n\n```\nd\n```\n> e\nf';
    const shape = (variant: string): string[] => scan(variant).blocks.map((block) => `${block.kind} ${block.line} ${block.endLine}`);
    assert.deepEqual(shape(text.replaceAll('\n', '\r\n')), shape(text));
    assert.deepEqual(shape(text.replaceAll('\n', '\r')), shape(text));
  });
});

describe('Front matter', () => {
  it('is what `---` and `---` or `...` enclose on the first line', () => {
    assert.deepEqual(outline('---\ntitle: a\n# b\n---\n# c\n'), ['frontmatter@0 "title: a\\n# b"', 'heading@4 "c"']);
    assert.deepEqual(outline('\uFEFF---\r\n"a b": 1\r\n...\r\nc'), ['frontmatter@0 "\\"a b\\": 1"', 'paragraph@3 "c"']);
  });

  it('is none where no key follows, where it has no end, and further down', () => {
    for (const text of ['---\n# Journal\n- a: b\n---\n', '---\n\n---\n', '---\ntitle: a\n', 'a\n\n---\ntitle: b\n---\n', '--- \ntext\n---\n']) {
      assert.ok(!scan(text).blocks.some((block) => block.kind === 'frontmatter'), text);
    }
  });
});

describe('Tags', () => {
  it('are found in HTML blocks and within text, with their lines', () => {
    assert.deepEqual(tagsOf('<details open\n  class="a>b">\n<SUMMARY>x</summary>\n\n- a <details> b\n> c\n> </details\n> >\n'), [
      '0 <details open\n  class="a>b">',
      '2 <SUMMARY>',
      '2 </summary>',
      '4 <details>',
      '6 </details\n> >',
    ]);
  });

  it('are none in code, escapes, comments, attributes, link targets and the text of pictures', () => {
    for (const text of [
      '    <details>',
      '```\n<details>\n```',
      'a `<details>` b',
      'a \\<details> b',
      'a <!-- <details> --> b',
      '<!--\n<details>\n-->',
      '<div title="<details>">',
      'a <i title="<details>"> b',
      '[a](<details>)',
      '![a <details>](b)',
      '<script>\n"<details>"\n</script>',
      '<detailsx>',
      '---\na: <details>\n---\n',
      '[a]: <details>',
    ]) {
      assert.deepEqual(tagsOf(text), [], text);
    }
  });

  it('are none where a cell of a table ends before them', () => {
    assert.deepEqual(tagsOf('a | b\n--|--\n`<details> | </details>`\n'), ['2 <details>', '2 </details>']);
  });

  it('name the block they stand in', () => {
    const { blocks, tags } = scan('# a\n- <details>\n');
    assert.deepEqual(tags.map((tag) => blocks[tag.block]?.kind), ['html']);
  });
});

describe('Comments', () => {
  it('are found in blocks and within text', () => {
    assert.deepEqual(commentsOf('<!-- learning-journal -->\n\na <!-- b\nc --> d <!--> e\n\n`<!-- x -->` <!-- y\n'), ['<!-- learning-journal -->', '<!-- b\nc -->', '<!-->']);
  });

  it('without an end go to the end of their block', () => {
    assert.deepEqual(commentsOf('> <!-- a\n>\n> b\n\nc'), ['<!-- a\n>\n> b']);
  });
});

describe('Any text', () => {
  it('is read without an exception, with ranges inside it, nested and in order', () => {
    fc.assert(fc.property(anyDocument, assertSound), { seed: 20250523, numRuns: 100_000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), assertSound), { seed: 20250523, numRuns: 5000 });
  }).timeout(300_000);

  it('is scanned the same in memory that others have been scanned in, smaller and greater ones', () => {
    const memory = new BlockMemory();
    const small = new BlockMemory();
    fc.assert(fc.property(anyDocument, fc.nat(40), (text, times) => {
      const alone = scan(text).blocks;
      assert.deepEqual(scan(text, memory).blocks, alone);
      assert.deepEqual(scan(text, small).blocks, alone);
      scan('-\n'.repeat(times), memory);
    }), { seed: 20250523, numRuns: 2_000 });
  });

  /** Prose of the same size takes some milliseconds; what grows faster than its text would take minutes. */
  const MEGABYTE = 1_000_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));
  const hostile: Readonly<Record<string, string>> = {
    'one line': fill('a'),
    '10,000 nested brackets': '['.repeat(10_000) + '<'.repeat(10) + ']'.repeat(10_000),
    'brackets and tags': fill('[![<b>'),
    'nested list markers': fill('- '),
    'nested list markers before text': fill('* - 1. ') + 'a',
    'nested quotes': fill('>'),
    '5,000 nested quotes and lazy lines': `${'>'.repeat(5000)}a\n${fill('b\n')}`,
    '5,000 nested items and blank lines': `${'- '.repeat(5000)}a\n${fill('\n')}`,
    '1,400 lists, each a level deeper': Array.from({ length: 1400 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    'details that are never closed': fill('<details>\n\n'),
    'comments that are never closed': fill('a <!-- b\n\n'),
    'comments in quotes': fill('> <!--\n\n'),
    'backticks that are never closed': fill('``` a `` <b>\n\n'),
    'tags that are never closed': fill('<a b="'),
    'definitions that are none': fill('[a]: b\n"\n'),
    'labels that are never closed': fill('[a\n'),
    'table rows': fill('a | b\n--|--\n'),
    'carriage returns': fill('a\r'),
    'front matter without an end': `---\na: b\n${fill('x\n')}`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`reads ${name} in time`, () => {
      assertSound(text);
      const time = processorTime(() => scan(text));
      assert.ok(time < 2000, `${Math.round(time)} ms`);
    }).timeout(120_000);
  }
});

function assertSound(text: string): void {
  const { blocks, tags, comments } = scan(text);
  const openEnd = (index: number): number => (index < 0 ? text.length : blocks[index]!.end);
  let line = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const parent = blocks[block.parent];
    assert.ok(block.parent < i && (!parent || parent.kind === 'item' || parent.kind === 'quote'), 'a parent is a container before it');
    assert.ok(block.start <= block.contentStart && block.contentStart <= block.contentEnd && block.contentEnd <= block.end, 'content lies in its block');
    assert.ok(block.line >= line && block.line < block.endLine, 'lines are in order');
    assert.ok(block.start >= (parent?.start ?? 0) && block.end <= openEnd(block.parent), 'a block lies in its parent');
    assert.ok(!parent || block.endLine <= parent.endLine, 'its lines as well');
    line = block.line;
  }
  const ends = new Map<number, number>();
  for (const block of blocks) {
    assert.ok(block.start >= (ends.get(block.parent) ?? 0), 'neighbours do not overlap');
    ends.set(block.parent, block.end);
  }
  let at = 0;
  for (const tag of tags) {
    const block = blocks[tag.block]!;
    assert.ok(tag.start >= at && tag.end > tag.start && tag.start >= block.start && tag.end <= block.end, 'a tag lies in its block');
    assert.ok(tag.line >= block.line && tag.line < block.endLine, 'its line as well');
    at = tag.end;
  }
  at = 0;
  for (const comment of comments) {
    assert.ok(comment.start >= at && comment.end > comment.start && comment.end <= text.length, 'comments are in order');
    at = comment.end;
  }
}
