import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';
import { itemOf } from '../nasty';
import { written } from '../written';

const read = async (...lines: string[]) =>
  (await ris.read(['TY  - JOUR', 'TI  - Moss', ...lines, 'ER  - '].join('\n'), { now: 1000 }))
    .items;
const paperOf = async (...lines: string[]) => (await read(...lines))[0]?.paper;

describe('reading the RIS of publishers and programs', () => {
  it('reads Web of Science’s publisher and abbreviation', async () => {
    const paper = await paperOf(
      'T2  - JOURNAL OF MOSS',
      'PU  - ELM',
      'PI  - BONN',
      'JI  - J. Moss',
    );
    expect(paper?.publication).toMatchObject({
      publisher: 'ELM',
      'publisher-place': 'BONN',
      'container-title-short': 'J. Moss',
    });
  });

  it.each([
    ['ID  - 10.1000/moss [doi]', 'doi:10.1000/moss'],
    ['L3  - 10.1000/moss', 'doi:10.1000/moss'],
    ['U1  - 123[pmid]', 'pmid:123'],
  ])('reads the identifier in %s', async (line, id) => {
    expect((await paperOf(line))?.ids).toContain(id);
  });

  it('reads names with the family first, and several in one field', async () => {
    expect((await paperOf('AU  - Fern A.', 'AU  - Moss B.C.'))?.authors).toEqual([
      { family: 'Fern', given: 'A.' },
      { family: 'Moss', given: 'B.C.' },
    ]);
    expect((await paperOf('AU  - Fern, A. and Moss, B.'))?.authors).toHaveLength(2);
    expect((await paperOf('AU  - Fern, A.', 'A1  - Fern, A.'))?.authors).toHaveLength(1);
    expect((await paperOf('AU  - Ben Moss, Jr.'))?.authors).toEqual([
      { family: 'Moss Jr.', given: 'Ben' },
    ]);
  });

  it('reads pages that are in one field', async () => {
    expect((await paperOf('SP  - 1', 'EP  - 1-10'))?.publication?.page).toBe('1-10');
    expect((await paperOf('SP  - 12', 'EP  - +'))?.publication?.page).toBe('12+');
  });

  it('reads a DOI in the place of a note as no note', async () => {
    const [item] = await read('N1  - https://doi.org/10.1000/moss');
    expect(item?.entry?.note).toBe('');
  });

  it('removes the asterisk of main topics, and separates paragraphs', async () => {
    const [item] = await read('KW  - *Moss', 'AB  - <p>One.</p><p>Two.</p>');
    expect(item?.entry?.tags).toEqual(['Moss']);
    expect(item?.paper.abstract).toBe('One. Two.');
  });

  it('reads records that are indented, and tags without a space behind the hyphen', async () => {
    const indented = '  TY  - JOUR\n  TI  - Moss\n  AU  - Fern, Ada\n  ER  - \n';
    expect((await ris.read(indented, { now: 0 })).items[0]?.paper.authors).toHaveLength(1);
    const close = 'TY  -JOUR\nTI  -Moss\nER  -';
    expect((await ris.read(close, { now: 0 })).items[0]?.paper.title).toBe('Moss');
  });

  it.each([' - ', '   - ', '  -', '  - '])('reads tags before %j', async (sign) => {
    const lines = ['TY|JOUR', 'TI|Moss', 'N1|Wet', 'ER|'].map((line) => line.replace('|', sign));
    const { items } = await ris.read(lines.join('\n'), { now: 0 });
    expect(items[0]).toMatchObject({ paper: { title: 'Moss' }, entry: { note: 'Wet' } });
  });

  it.each(['T2 -weighted images', 'T2-weighted images', 'U1 and U2 - two mosses'])(
    'reads the line %s as text',
    async (line) => {
      expect((await paperOf('AB  - Of', line))?.abstract).toBe(`Of ${line}`);
    },
  );

  it('takes the first page of a book for its number of pages, and writes it back', async () => {
    const { items } = await ris.read('TY  - BOOK\nTI  - Moss\nSP  - 345\nER  - ', { now: 0 });
    expect(items[0]?.paper.publication?.page).toBeUndefined();
    expect(items[0]?.entry?.beyond?.csl).toEqual({ 'number-of-pages': '345' });
    expect(written(ris, items)).toContain('SP  - 345\r\n');
  });
});

describe('writing RIS', () => {
  it('keeps the numbers of PubMed', async () => {
    const items = await read('AN  - 123', 'DB  - PubMed', 'C2  - PMC7');
    expect(items[0]?.paper.ids).toEqual(expect.arrayContaining(['pmid:123', 'pmcid:PMC7']));
    const [again] = (await ris.read(written(ris, items), { now: 0 })).items;
    expect(again?.paper.ids).toEqual(items[0]?.paper.ids);
  });

  it.each([
    [['pmid:7'], ['DB  - PubMed', 'AN  - 7']],
    [['arxiv:2301.00001'], ['DB  - arXiv', 'AN  - arXiv:2301.00001']],
    [
      ['arxiv:2301.00001', 'pmid:7'],
      ['DB  - arXiv', 'AN  - arXiv:2301.00001', 'U2  - 7[pmid]'],
    ],
  ])('has the registries of %j in %j', (ids, lines) => {
    const text = written(ris, [itemOf({ title: 'T', ids })]);
    expect(text.match(/^(?:DB|AN|U2) .*\S/gm)).toEqual(lines);
  });

  it('has the DOI that is cited once, and the address of another one', () => {
    const ids = ['doi:10.1000/moss', 'doi:10.2000/preprint'];
    const text = written(ris, [itemOf({ title: 'T', ids, venue: 'Moss' })]);
    expect(text.match(/^(?:DO|UR) .*\S/gm)).toEqual([
      'DO  - 10.1000/moss',
      'UR  - https://doi.org/10.1000/moss',
      'UR  - https://doi.org/10.2000/preprint',
    ]);
  });
});
