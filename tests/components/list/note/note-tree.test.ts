import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NOTE_TAGS,
  type NoteElement,
  type NoteNode,
  noteTree,
} from '../../../../components/list/note/note-tree';

/** Writes a tree as HTML, to compare it. */
function html(nodes: readonly NoteNode[] = []): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.replaceAll('<', '&lt;');
      const { tag, href, start, children } = node;
      const attributes = [href && ` href=${href}`, start && ` start=${start}`].filter(Boolean);
      return `<${tag}${attributes.join('')}>${html(children)}</${tag}>`;
    })
    .join('');
}

function elements(nodes: readonly NoteNode[]): NoteElement[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...elements(node.children)],
  );
}

const text = (nodes: readonly NoteNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : text(node.children))).join('');

describe('noteTree', () => {
  it.each([
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e</code></p>'],
    ['one\ntwo', '<p>one<br></br>two</p>'],
    ['# A\n### B', '<h3>A</h3><h5>B</h5>'],
    ['- a\n- b\n  - c', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
    ['3. a', '<ol start=3><li>a</li></ol>'],
    ['> a', '<blockquote><p>a</p></blockquote>'],
    ['```js\nx < 1\n```', '<pre>x &lt; 1</pre>'],
    ['---', '<hr></hr>'],
    [
      '|a|b|\n|-|-|\n|1|2|',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['&copy; \\*', '<p>© *</p>'],
    ['[a](https://b.org "t")', '<p><a href=https://b.org>a</a></p>'],
    ['see https://b.org/x.', '<p>see <a href=https://b.org/x>https://b.org/x</a>.</p>'],
    ['read.me', '<p>read.me</p>'],
    ['<me@b.org>', '<p><a href=mailto:me@b.org>me@b.org</a></p>'],
    ['![a map](https://b.org/m.png)', '<p><a href=https://b.org/m.png>a map</a></p>'],
    ['![](https://b.org/m.png)', '<p><a href=https://b.org/m.png>https://b.org/m.png</a></p>'],
    ['[![a](https://b.org/m.png)](https://c.org)', '<p><a href=https://c.org>a</a></p>'],
    ['![a](m.png)', '<p>a</p>'],
    ['<b onclick="x()">a</b>', '<p>&lt;b onclick="x()">a&lt;/b></p>'],
    ['<script>x()</script>', '<p>&lt;script>x()&lt;/script></p>'],
    ['[a](javascript:x())', '<p>[a](javascript:x())</p>'],
    ['[a](file:///etc/passwd)', '<p>[a](file:///etc/passwd)</p>'],
    ['[a](chrome://settings)', '<p>a</p>'],
    ['[a](/b)', '<p>a</p>'],
  ])('%j', (markdown, expected) => expect(html(noteTree(markdown))).toBe(expected));

  it.each([
    ['quotations', `${'> '.repeat(100)}deep`],
    ['lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n')],
    ['emphasis', `${'*a **b '.repeat(60)}deep${'** *'.repeat(60)}`],
    ['links', `${'['.repeat(300)}deep${'](https://b.org)'.repeat(300)}`],
  ])('loses no text of deep %s', (_, markdown) => {
    // Without a tree, the note is shown as it was typed.
    const tree = noteTree(markdown) ?? [markdown];
    const wordsOf = (shown: string) => shown.match(/deep/g)?.length;
    expect(wordsOf(text(tree))).toBe(wordsOf(markdown));
  });

  it('leaves notes that are too long or too deep as they were typed', () => {
    expect(noteTree('a'.repeat(50_001))).toBeUndefined();
    expect(noteTree(`${'> '.repeat(100)}deep`)).toBeUndefined();
  });

  it('gives only known elements and links of the web and of mail, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...['[a](', '![', '](', 'javascript:alert(1)', 'data:text/html,x', 'https://b.org', ')', '<'],
      ...[
        '<a href="javascript:x">',
        '<img src=x onerror=y>',
        '<svg/onload=x>',
        '<style>',
        '>',
        '\n',
      ],
      ...['\n\n', '    ', '- ', '1. ', '> ', '# ', '*', '_', '~~', '`', '```', '|', '|-|-|', '\\'],
      ...['&#106;avascript:x', '&Tab;', 'vbscript:x', 'JaVaScRiPt:x', '\u0000', '\u202e', '[r]: '],
    );
    const note = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(note, (parts) => {
        for (const { tag, href } of elements(noteTree(parts.join('')) ?? [])) {
          expect(NOTE_TAGS).toContain(tag);
          expect(tag === 'a').toBe(href !== undefined);
          if (href !== undefined)
            expect(new URL(href, 'https://x.invalid').protocol).toMatch(/^(?:https?|mailto):$/);
        }
      }),
    );
  });
});
