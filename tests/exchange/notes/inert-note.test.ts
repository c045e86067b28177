import { describe, expect, it } from 'vitest';
import { inertNote } from '../../../lib/exchange/notes/inert-note';
import { markdown } from '../../../lib/exchange/notes/markdown';
import { noteOf } from '../../../lib/exchange/notes/obsidian';
import { itemOf } from '../nasty';
import { written } from '../written';

describe('a note', () => {
  it.each([
    '# Head\n\nA **bold** line & <b>raw</b> a<sub>2</sub><br/>\n- item 1\n- [ ] task $a < b$',
    'See <https://moss.example/a> and [moss](https://moss.example), [a](b.md), [mail](mailto:a@b.example)',
    '```python\nx == 1\n```\n`code`, ``a`b``, [[Moss]] and ![[Fern]]',
    '1 < 2, a <- b, x<3 and [1]: see below',
  ])('%j stays as it is', (note) => expect(inertNote(note)).toBe(note));

  it.each([
    '```dataviewjs\nalert(1)\n```',
    '~~~ DataviewJS\nalert(1)\n~~~',
    '> - ````dataview\n> list\n> ````',
    '```&#100;ataviewjs\nalert(1)\n```',
    '```js-engine\nalert(1)\n```',
    '```{dataviewjs}\nalert(1)\n```',
  ])('%j has no block that a plugin runs', (note) => {
    expect(inertNote(note)).toMatch(/(?:```|~~~)`? ?text \S/);
    expect(inertNote(note)).toContain(note.split('\n').at(1));
  });

  it.each(['`$= dv.pages()`', '`= this.file`', '``\n$= x``', '\\`$= x`$= evil`', '`a`= b`'])(
    '%j has no inline query',
    (note) => expect(inertNote(note)).not.toMatch(/`\s*\$?=/),
  );

  it.each(['<%* await x() %>', '<<% x %>', '<%<%x%>'])('%j has no template', (note) =>
    expect(inertNote(note)).not.toContain('<%'),
  );

  it.each([
    '<img src=x onerror=alert(1)>',
    '<b onmouseover="alert(1)">x</b>',
    '<svg/onload=alert(1)>',
    '<script>alert(1)</script>',
    '<iframe src="javascript:alert(1)">',
    '<p>\n<IMG\nsrc=x onerror=alert(1)>',
    '<img src=x onerror=alert(1)',
    '<img src="<" onerror=alert(1)>',
    '<javascript:alert(1)>',
    '<!-- x --><style>',
  ])('%j has no element that acts', (note) => {
    const left = inertNote(note).replace(/<\/?(?:b|p)>/g, '');
    expect(left).not.toMatch(/<[a-z/!]/i);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x]( <JavaScript:alert(1)>)',
    '[x](&#106;avascript:alert(1))',
    '[x](java\\script:alert(1))',
    '[x](&#1;java&#9;scr&#10;ipt:alert(1))',
    '[x\\](javascript:alert(1))',
    '[x]: vbscript:x',
    '[x](data:text/html,x)',
    '[x](obsidian://advanced-uri?eval=1)',
  ])('%j has no link that acts', (note) => {
    expect(inertNote(note)).not.toMatch(/\](?:\(|:)/);
  });

  it('is written so in Markdown and for Obsidian', () => {
    const item = itemOf({ title: 'T' }, { note: '<img onerror=alert(1)>\n```dataviewjs\nx\n```' });
    for (const text of [written(markdown, [item]), noteOf(item)]) {
      expect(text).toContain('&lt;img');
      expect(text).toContain('```text dataviewjs');
    }
  });
});

it.each([
  ['[click](javascript:alert(1))', '#\\[click\\](javascript:alert(1))'],
  ['<b>', '#\\<b\\>'],
  ['machine_learning to read', '#machine_learning-to-read'],
  ['_a_', '#\\_a\\_'],
  ['<% x %>', '#\\<\\%-x-%\\>'],
])('the tag %s is escaped in Markdown', (tag, expected) => {
  expect(written(markdown, [itemOf({ title: 'T' }, { tags: [tag] })])).toContain(`. ${expected}`);
});

it('no title or author is a template in Obsidian', () => {
  const item = itemOf({
    title: '<% x %>',
    authors: [{ literal: '<%* y %>' }],
    abstract: '<% z %>',
  });
  expect(noteOf(item)).not.toContain('<%');
  expect(noteOf(item)).toContain('title: "\\u003c% x %>"');
  expect(written(markdown, [item])).not.toContain('<%');
});
