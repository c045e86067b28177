import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apa, ieee, mla, vancouver } from '../../lib/exchange/cite/references';
import { csl } from '../../lib/exchange/csl/csl';
import { paperOf } from '../../lib/merge/merge';
import { fullName } from '../../lib/paper/names';
import { readable } from '../../lib/text/tex';
import { itemOf, nastyItems } from '../exchange/nasty';
import { written } from '../exchange/written';
import { makePapers } from '../made/papers';
import { bare, words } from './words';

const folder = mkdtempSync(join(tmpdir(), 'offprint-csl-'));

function pandoc(input: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('pandoc', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

interface Read {
  title: string;
  type: string;
  DOI: string;
  number: string;
  issued: { 'date-parts': number[][] };
  author: Record<string, string>[];
}

describe('the CSL-JSON of a nasty collection', () => {
  const items = nastyItems();
  const read = JSON.parse(pandoc(written(csl, items), '-f', 'csljson', '-t', 'csljson')) as Read[];

  it.each(items.map((item, index) => [item.paper.title, item, index] as const))(
    'gives pandoc %s',
    (_, { paper }, index) => {
      const entry = read[index];
      expect(read).toHaveLength(items.length);
      expect(bare(entry?.title ?? '')).toBe(bare(readable(paper.title)));
      expect(entry?.type).toBe('article');
      expect(entry?.issued['date-parts']).toEqual([[2026, 11, 18]]);
      const arxiv = paper.ids[0]?.slice('arxiv:'.length);
      expect([entry?.DOI, entry?.number]).toEqual([`10.48550/arXiv.${arxiv}`, `arXiv:${arxiv}`]);
      const names = entry?.author.slice(0, 2).map((name) => words(Object.values(name).join(' ')));
      expect(names).toEqual(paper.authors.map((author) => words(readable(fullName(author)))));
    },
  );
});

it('gives pandoc a thousand papers with their titles', () => {
  const made = makePapers(1000).map((draft) => ({ paper: paperOf(draft, 'import', 0) }));
  const read = JSON.parse(pandoc(written(csl, made), '-f', 'csljson', '-t', 'csljson')) as Read[];
  expect(read.map(({ title }) => bare(title))).toEqual(made.map(({ paper }) => bare(paper.title)));
});

describe('what pandoc writes as CSL-JSON', () => {
  const bib = `@inproceedings{vaswani2017attention,
    author = {Vaswani, Ashish and van der Maaten, Laurens and King, Jr., Martin Luther and {World Health Organization} and Nguy{\\~\\^e}n, {\\'E}mile {\\u A}ng and others},
    title = {Attention Is All You {Need}: {\\"U}ber {$\\alpha$}},
    booktitle = {Advances in Neural Information Processing Systems},
    year = 2017, month = dec, doi = {10.5555/3295222.3295349}, url = {https://arxiv.org/abs/1706.03762},
    keywords = {attention, transformer}, abstract = {The dominant models.}}
  @article{b, author = {Plato}, title = {On {RNA}}, journal = {Nature}, date = {2015-05-28}, doi = {10.1038/nature14539}}`;

  it('is read with the same titles, names, dates, identifiers', async () => {
    const { items, problems } = await csl.read(pandoc(bib, '-f', 'biblatex', '-t', 'csljson'), {
      now: 1000,
    });
    expect(problems).toEqual([]);
    const [first, second] = items;
    expect(first?.paper).toMatchObject({
      ids: ['arxiv:1706.03762', 'acm:10.5555/3295222.3295349'],
      published: '2017-12',
      venue: 'Advances in neural information processing systems',
      abstract: 'The dominant models.',
      authors: [
        { given: 'Ashish', family: 'Vaswani' },
        { given: 'Laurens', family: 'van der Maaten' },
        { given: 'Martin Luther', family: 'King Jr.' },
        { literal: 'World Health Organization' },
        { given: 'Émile Ăng', family: 'Nguyễn' },
      ],
      authorsComplete: false,
    });
    expect(bare(readable(first?.paper.title ?? ''))).toBe(
      bare('Attention Is All You Need: Über α'),
    );
    expect(first?.entry).toMatchObject({
      tags: ['attention', 'transformer'],
      citekey: 'vaswani2017attention',
    });
    expect(second?.paper).toMatchObject({
      ids: ['doi:10.1038/nature14539'],
      title: 'On RNA',
      published: '2015-05-28',
      venue: 'Nature',
    });
  });
});

describe('references', () => {
  const items = [
    itemOf({
      title: 'Deep learning',
      ids: ['doi:10.1038/nature14539'],
      authors: [
        { given: 'Yann', family: 'LeCun' },
        { given: 'Laurens', family: 'van der Maaten' },
      ],
      venue: 'Nature',
      published: '2015-05-28',
      links: { abstract: 'https://www.nature.com/articles/nature14539' },
    }),
    itemOf({
      title: 'Attention is all you need',
      ids: ['arxiv:1706.03762'],
      authors: [{ given: 'Ashish', family: 'Vaswani' }, { literal: 'OpenAI' }],
      published: '2017-06-12',
    }),
  ];

  it.each([
    [apa.id, apa, (text: string) => bare(text)],
    // The style itself names arXiv before the number, which holds it too.
    [ieee.id, ieee, (text: string) => bare(text.replace('arXiv: arXiv:', 'arXiv: '))],
    // This pandoc shortens every month.
    [mla.id, mla, (text: string) => bare(text.replace('June', 'Jun'))],
    // This pandoc passes over what the style says of all names.
    [vancouver.id, vancouver, (text: string) => bare(text.replace(/^.*(?=Deep|Attention)/, ''))],
  ])(
    'are in %s what pandoc makes of our CSL-JSON',
    async (_, format, tidy) => {
      const { default: style } = (await import(
        `../../lib/exchange/cite/styles/${format.id}.json`
      )) as {
        default: { xml: string };
      };
      writeFileSync(join(folder, `${format.id}.csl`), style.xml);
      for (const item of items) {
        writeFileSync(join(folder, 'one.json'), written(csl, [item]));
        const shown = pandoc(
          '---\nnocite: "@*"\n...\n',
          '--citeproc',
          '--csl',
          `${format.id}.csl`,
          '--bibliography',
          'one.json',
          '-t',
          'plain',
          '--wrap=none',
        );
        const ours = await format.write([item], { now: 0 });
        expect(tidy(ours.trim())).toBe(tidy(shown.trim()));
      }
    },
    60_000,
  );
});
