import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';

const NOW = 1_795_000_000_000;
async function read(title: string) {
  const { items } = await bibtex.read(`@misc{k, title={${title}}}`, { now: NOW });
  return items[0]?.paper.title;
}

describe('a title in LaTeX', () => {
  it.each([
    ['100\\% of a \\& b', '100% of a & b'],
    ['50% of moss', '50% of moss'],
    ['a < b > c', 'a < b > c'],
    ['a \\textless{} b \\textgreater c', 'a < b >c'],
    ['\\$5 and \\$6', '$5 and $6'],
    ['a\\ b', 'a b'],
    ['20\\deg and 20$^\\circ$ and $\\deg$', '20°and 20° and °'],
    ['\\LaTeX{} and \\TeX, \\BibTeX', 'LaTeX and TeX, BibTeX'],
    ['and\\slash or', 'and/or'],
    ['a \\textbackslash{} b', 'a \\textbackslash{} b'],
    ['\\textasciitilde{}10', '~10'],
    ["the `quoted’ and `a b' c", 'the `quoted’ and ‘a b’ c'],
    ["Bob's `moss'", "Bob's ‘moss’"],
    ['\\b{d} and \\b d', 'ḏ and ḏ'],
    ['\\textbf{bold} and \\emph{soft}', 'bold and soft'],
    ['na{\\"\\i}ve \\u{\\j}', 'naïve j̆'],
    ['$x^2$ in $O(n \\log n)$', '$x^2$ in $O(n \\log n)$'],
    ['\\{0, 1\\}', '{0, 1}'],
    ['a \\textbraceleft b', 'a {b'],
    ['𝒜 and \\"{𝒜}', '𝒜 and 𝒜̈'],
  ])('%s is %s', async (tex, title) => expect(await read(tex)).toBe(title));

  it('ends in a backslash, or has unbalanced braces, and is still read', async () => {
    const { items } = await bibtex.read('@misc{k, title="a } b { c", note="d \\\\"}', { now: NOW });
    expect(items).toHaveLength(1);
  });
});

it('a note keeps its lines', async () => {
  const { items } = await bibtex.read('@misc{k, title={T}, annote={One\\%\n\ntwo}}', { now: NOW });
  expect(items[0]?.entry?.note).toBe('One%\n\ntwo');
});
