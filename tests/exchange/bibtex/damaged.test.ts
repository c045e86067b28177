import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';

/** Title and year of each paper, and the kind and key of each problem. */
async function readAll(text: string) {
  const { items, problems } = await bibtex.read(text, { now: 1000 });
  return {
    papers: items.map(({ paper }) => [paper.title, paper.published]),
    problems: problems.flatMap((problem) => ('at' in problem ? problem.kind : [])),
  };
}

describe('a damaged entry', () => {
  it.each([
    ['has no closing brace', '@misc{a, title={On Moss}, year=2001'],
    ['has a field without a closing brace', '@misc{a, title={On Moss,\n year=2001\n}'],
    ['has such a field on its line', '@misc{a, title={On Moss, year=2001\n}'],
    ['has such a field at its end', '@misc{a, title={On Moss, year=2001}'],
    ['has a field without a closing quote', '@misc{a, title="On Moss, year={2001}}'],
    ['has a field without an opening brace', '@misc{a, title=On Moss}, year=2001}'],
    ['has a brace too many in a field', '@misc{a, title={On } Moss}, year=2001}'],
    ['is closed too early', '@misc{a, title={On Moss}}, year={2001}}'],
    ['has semicolons instead of commas', '@misc{a, title={On Moss};\n year=2001;\n}'],
    ['has quotes within quotes', '@misc{a, title="On "Moss"", year=2001}'],
    ['is cut in a further field', '@misc{a, title={On Moss}, year=2001, abstract={We fou'],
    ['has a further field with such an error', '@misc{a, title={On Moss}, note={x, year={2001}}'],
  ])('that %s keeps its other fields', async (_, text) => {
    const { papers, problems } = await readAll(`${text}\n@misc{b, title={Next}, year=2002}\n`);
    expect(papers.map(([title]) => title?.replaceAll(/["“”]/g, ''))).toEqual(['On Moss', 'Next']);
    expect(papers.map(([, year]) => year)).toEqual(['2001', '2002']);
    expect(problems).toEqual(['in_part']);
  });

  it.each([
    '@misc{a, title={On Moss}, year=, note={x}}',
    '@misc{a title={On Moss}, note={x}}',
    '@misc{a, title={On Moss} note={x}}',
  ])('is not %s', async (text) => {
    expect(await readAll(text)).toEqual({ papers: [['On Moss', undefined]], problems: [] });
  });

  it.each([
    ['@misc{a, title={On Moss}, year=2001', ['On Moss', '2001']],
    ['@misc{a, title={On Moss, year=2001}', ['On Moss', '2001']],
    ['@misc{a, title={On Moss}, year=2001, note={x', ['On Moss', '2001']],
  ])('in a file of one line leaves those behind it whole: %s', async (text, first) => {
    const rest =
      '@article{b, title={Next}, year=2002} @string{bog = {x} @misc{c, title={Last}, year=2003}';
    const { papers, problems } = await readAll(`${text} ${rest}`);
    expect(papers).toEqual([first, ['Next', '2002'], ['Last', '2003']]);
    expect(problems.toSorted()).toEqual(['in_part', 'left_out']);
  });

  it('without a title is left out with the reason', async () => {
    const { papers, problems } = await readAll('@misc{a, year={2001\n@misc{b, title={Next}}');
    expect(papers).toEqual([['Next', undefined]]);
    expect(problems).toEqual(['left_out']);
  });
});

describe('strings', () => {
  it('are known before they are defined', async () => {
    const { items } = await bibtex.read(
      '@article{a, title={A}, journal=jm}\n@string{jm = {J. Moss}}\n@string{jm = {J. Fern}}\n@article{b, title={B}, journal=jm}\n% @string{no = {x}}\n@article{c, title={C}, journal=no}',
      { now: 1000 },
    );
    expect(items.map(({ paper }) => paper.venue)).toEqual(['J. Moss', 'J. Fern', 'no']);
  });
});
