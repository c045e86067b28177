import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { ris } from '../../../lib/exchange/ris/ris';
import { written } from '../written';

const read = async (...lines: string[]) =>
  (await ris.read([...lines, 'ER  - '].join('\n'), { now: 1000 })).items;
const itemOf = async (type: string, ...lines: string[]) =>
  (await read(`TY  - ${type}`, 'TI  - On moss', ...lines))[0];

describe('RIS of', () => {
  it.each([
    ['Conference Paper', 'paper-conference'],
    ['Book Chapter', 'chapter'],
    ['Article', 'article-journal'],
  ])('Scopus states in a series a %s', async (form, kind) => {
    const item = await itemOf('SER', 'T2  - Notes on Bogs', `M3  - ${form}`);
    expect(item?.paper.kind).toBe(kind);
  });

  it('IEEE has standards of a type of its own, and books that are their own series', async () => {
    expect((await itemOf('STD', 'T2  - IEEE Std 9'))?.paper.kind).toBe('standard');
    const book = await itemOf('BOOK', 'T2  - On moss', 'PB  - IEEE');
    expect(book?.paper.publication?.['collection-title']).toBeUndefined();
  });

  it('JSTOR has the date in a field of its own', async () => {
    const item = await itemOf('JOUR', 'PY  - 1987', 'C1  - Full publication date: Mar. 15, 1987');
    expect(item?.paper.published).toBe('1987-03-15');
  });

  it('Ovid ends titles with a full stop and has an address in the publisher', async () => {
    const [item] = await read(
      'TY  - JOUR',
      'T1  - On moss.',
      'JF  - J Bog',
      'PB  - Elm B.V. (E-mail: elm@bog.example)',
      'UR  - https://ovidsp.ovid.com/ovidweb.cgi?AN=1',
    );
    expect(item?.paper.title).toBe('On moss');
    expect(item?.paper.publication?.publisher).toBe('Elm B.V.');
  });

  it('EndNote has editors in the place of the authors of an edited book', async () => {
    const item = await itemOf('EDBOOK', 'AU  - Moss, Ada', 'AU  - Fern, Ben', 'PB  - Elm');
    expect(item?.paper.authors).toEqual([]);
    expect(item?.paper.publication?.editor).toEqual([
      { family: 'Moss', given: 'Ada' },
      { family: 'Fern', given: 'Ben' },
    ]);
  });

  it('Springer has the number of pages of a book in capitals', async () => {
    const item = await itemOf('BOOK', 'SP  - XII, 345', 'PB  - Elm');
    expect(item?.paper.publication?.page).toBeUndefined();
    expect(item?.entry?.beyond?.csl).toEqual({ 'number-of-pages': 'XII, 345' });
  });

  it.each([
    'Export Date: 10 October 2022; Cited By: 5',
    'Conference name: Bogs 2018; Conference code: 140000',
    'Times Cited: 3',
    'Last updated - 2022-01-01',
    'CODEN - MOSSX',
  ])('programs that export has the remark %s, which is no note of the user', async (remark) => {
    const item = await itemOf('JOUR', 'T2  - J Bog', `N1  - ${remark}`, 'N1  - Read this');
    expect(item?.entry?.note).toBe('Read this');
    const again = written(ris, item ? [item] : []);
    expect(again).toContain(`N1  - ${remark}\r\n`);
    expect((await ris.read(again, { now: 1000 })).items[0]?.entry).toMatchObject({
      note: 'Read this',
      beyond: item?.entry?.beyond,
    });
  });
});

describe('RIS keeps', () => {
  it('further addresses, but not those of the DOI', async () => {
    const item = await itemOf(
      'JOUR',
      'DO  - 10.1000/moss',
      'UR  - https://bog.example/1',
      'UR  - https://bog.example/1.pdf',
      'UR  - https://bog.example/2; https://bog.example/3',
      'UR  - https://doi.org/10.1000/moss',
    );
    expect(item?.paper.links).toEqual({
      abstract: 'https://bog.example/1',
      pdf: 'https://bog.example/1.pdf',
    });
    const again = written(ris, item ? [item] : []);
    const addresses = again.match(/^UR {2}- .*$/gm)?.map((line) => line.trim().slice(6));
    expect(addresses).toEqual(
      expect.arrayContaining(['https://bog.example/2', 'https://bog.example/3']),
    );
    expect(addresses).toHaveLength(new Set(addresses).size);
  });

  it('an address in another field if there is none', async () => {
    const item = await itemOf('THES', 'L2  - https://bog.example/1');
    expect(item?.paper.links.abstract).toBe('https://bog.example/1');
  });

  it('all abstracts', async () => {
    const item = await itemOf('JOUR', 'AB  - One.', 'AB  - Two.', 'AB  - One.');
    expect(item?.paper.abstract).toBe('One. Two.');
  });
});

describe('the book that contains a book', () => {
  it.each(['book', 'report'] as const)('is no series of a %s', async (kind) => {
    const { items } = await csl.read(
      JSON.stringify([
        {
          type: kind,
          title: 'On moss',
          'container-title': 'All Bogs',
          'collection-title': 'Bog Series',
        },
      ]),
      { now: 1000 },
    );
    const [item] = (await ris.read(written(ris, items), { now: 1000 })).items;
    expect(item?.paper.venue).toBe('All Bogs');
    expect(item?.paper.publication?.['collection-title']).toBe('Bog Series');
  });

  it('is not the book itself', async () => {
    expect((await itemOf('BOOK', 'JF  - On moss', 'PB  - Elm'))?.paper.venue).toBeUndefined();
  });
});

it('RIS keeps the DOI of a preprint beside that of the paper, or without one', async () => {
  const work = { type: 'article-journal', title: 'On moss', 'container-title': 'J Bog' };
  const custom = { ids: ['doi:10.2139/ssrn.3000001'] };
  const { items } = await csl.read(
    JSON.stringify([
      { ...work, volume: '1', DOI: '10.2139/ssrn.3000001' },
      { ...work, title: 'On ferns', DOI: '10.1000/moss', custom },
    ]),
    { now: 1000 },
  );
  const again = (await ris.read(written(ris, items), { now: 1000 })).items;
  for (const [index, { paper }] of items.entries())
    expect(again[index]?.paper.ids).toEqual(paper.ids);
});

it('entries of BibTeX before the first reference are reported', async () => {
  const text =
    'Provider: JSTOR\n@article{a,\n title={On ferns}\n}\n\nTY  - JOUR\nTI  - On moss\nER  - \n';
  const { items, problems } = await ris.read(text, { now: 1000 });
  expect(items).toHaveLength(1);
  expect(problems).toEqual([{ kind: 'stray_line', line: 2 }]);
});
