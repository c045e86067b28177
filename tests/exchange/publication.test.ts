import { describe, expect, it } from 'vitest';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { csl } from '../../lib/exchange/csl/csl';
import type { Format } from '../../lib/exchange/format';
import { ris } from '../../lib/exchange/ris/ris';
import type { Item, Paper } from '../../lib/paper/paper';
import { itemOf } from './nasty';
import { written } from './written';

const work = (facts: Partial<Paper>): Item =>
  itemOf({ ids: ['doi:10.1000/moss'], title: 'On Moss', ...facts });
const readBack = async (format: Format, item: Item): Promise<Paper | undefined> =>
  (await format.read?.(written(format, [item]), { now: 0 }))?.items[0]?.paper;

const editor = [{ given: 'Ana', family: 'van der Fern' }, { literal: 'Moss Group' }];
const WORKS: Partial<Paper>[] = [
  {
    kind: 'article-journal',
    venue: 'Moss & Fern Letters',
    publication: {
      'container-title': 'Moss & Fern Letters',
      'container-title-short': 'Moss Lett.',
      volume: '620',
      issue: '7972',
      page: '47-60',
      publisher: 'Springer Nature',
      ISSN: '0028-0836',
    },
  },
  {
    kind: 'paper-conference',
    venue: 'Proceedings of MossConf',
    publication: {
      'container-title': 'Proceedings of MossConf',
      page: 'S3-S9',
      publisher: 'ACM',
      'publisher-place': 'New York',
      'collection-title': 'LNCS',
      ISBN: '978-1-4503-0000-0',
      editor,
    },
  },
  {
    kind: 'chapter',
    venue: 'The Book of Moss',
    publication: { 'container-title': 'The Book of Moss', page: '7', publisher: 'Fern', editor },
  },
  {
    kind: 'book',
    publication: { volume: '2', publisher: 'Fern', edition: '3rd', ISBN: '9781450300000' },
  },
  {
    kind: 'thesis',
    venue: 'University of Moss',
    publication: { publisher: 'University of Moss', genre: 'PhD thesis' },
  },
  {
    kind: 'report',
    venue: 'Moss Lab',
    publication: { publisher: 'Moss Lab', number: 'TR-7', genre: 'Technical report' },
  },
];

describe.each([bibtex, biblatex, ris, csl] as Format[])('$id', (format) => {
  it.each(WORKS)('keeps kind and publication of a $kind', async (facts) => {
    const { kind, publication, venue } = (await readBack(format, work(facts))) ?? {};
    expect({ kind, publication, venue }).toEqual({ venue: undefined, ...facts });
  });

  it('keeps the volume that a paper without a journal has', async () => {
    const paper = await readBack(format, work({ publication: { volume: '620' } }));
    expect(paper?.publication).toMatchObject({ volume: '620' });
  });

  it('cites the preprint without the journal’s volume, if the user prefers preprints', () => {
    const item = work({ ...WORKS[0], ids: ['arxiv:2501.00001', 'doi:10.1000/moss'] });
    expect(written(format, [item])).toContain('620');
    expect(written(format, [item], 0, true)).not.toContain('620');
  });
});

describe('the kinds that only some formats have', () => {
  it.each([
    [biblatex, '@dataset{'],
    [bibtex, '@misc{'],
    [ris, 'TY  - DATA'],
    [csl, '"type":"dataset"'],
  ] as [Format, string][])('%s', async (format, text) => {
    const item = work({ kind: 'dataset', publication: { publisher: 'Zenodo' } });
    expect(written(format, [item])).toContain(text);
    expect((await readBack(format, item))?.publication).toEqual({ publisher: 'Zenodo' });
  });

  it('a master’s thesis is one in BibTeX', () => {
    const publication = { publisher: 'University of Moss', genre: 'Master’s thesis' };
    expect(written(bibtex, [work({ kind: 'thesis', publication })])).toMatch(/^@mastersthesis\{/);
  });
});

describe('a preprint', () => {
  it('named by a journal’s type of entry states no kind and no publication', async () => {
    const text =
      '@article{a, title={On Moss}, journal={arXiv preprint arXiv:2501.00001}, volume={abs/2501.00001}}';
    const paper = (await bibtex.read?.(text, { now: 0 }))?.items[0]?.paper;
    expect(paper).not.toHaveProperty('kind');
    expect(paper).not.toHaveProperty('publication');
  });
});
