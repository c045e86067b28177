import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';
import { itemOf } from '../nasty';
import { written } from '../written';

const read = (...lines: string[]) => ris.read(lines.join('\r\n'), { now: 1000 });

const attention = itemOf(
  {
    title: 'Attention $\\alpha$',
    ids: ['arxiv:1706.03762'],
    authors: [{ given: 'Martin Luther', family: 'King Jr.' }, { literal: 'Deep Mind Team' }],
    authorCount: 5,
    published: '2017-06-12',
    links: {
      abstract: 'https://arxiv.org/abs/1706.03762',
      pdf: 'https://arxiv.org/pdf/1706.03762',
    },
  },
  { tags: ['to read', 'a'], note: 'one\n\nER  - two\n  - three' },
);

describe('writing RIS', () => {
  it('writes a preprint', () => {
    expect(written(ris, [attention]).split('\r\n')).toEqual([
      'TY  - UNPB',
      'TI  - Attention α',
      'AU  - King, Martin Luther, Jr.',
      'AU  - Deep Mind Team,',
      'AU  - et al.',
      'PY  - 2017',
      'DA  - 2017/06/12/',
      'PB  - arXiv',
      'DB  - arXiv',
      'AN  - arXiv:1706.03762',
      'DO  - 10.48550/arXiv.1706.03762',
      'UR  - https://arxiv.org/abs/1706.03762',
      'L1  - https://arxiv.org/pdf/1706.03762',
      'KW  - to read',
      'KW  - a',
      'N1  - one',
      '',
      ' ER  - two',
      '  - three',
      'ID  - king2017attention',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('writes what has appeared by its venue', () => {
    const item = itemOf({ title: 'T', ids: ['doi:10.1000/a'], venue: 'Nature', published: '2020' });
    expect(written(ris, [item])).toMatch(
      /^TY {2}- JOUR\r\n.*PY {2}- 2020\r\nT2 {2}- Nature\r\nDO/s,
    );
    const meeting = itemOf({ title: 'T', venue: 'Proceedings of NAACL 2024' });
    expect(written(ris, [meeting])).toMatch(/^TY {2}- CONF\r\n/);
  });

  it('never cuts a line', () => {
    const title = 'word '.repeat(300).trim();
    expect(written(ris, [itemOf({ title })])).toContain(`TI  - ${title}\r\n`);
  });

  it('reads what it wrote', async () => {
    const { items, problems } = await read(written(ris, [attention, attention]));
    expect(problems).toEqual([]);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      paper: {
        ids: ['arxiv:1706.03762'],
        title: 'Attention α',
        authors: attention.paper.authors,
        authorsComplete: false,
        published: '2017-06-12',
        links: attention.paper.links,
      },
      entry: {
        savedAt: 1000,
        tags: ['to read', 'a'],
        note: 'one\n\nER  - two\n  - three',
        citekey: 'king2017attention',
      },
    });
    expect(items[0]?.paper.venue).toBeUndefined();
  });

  it('recognises its own', () => {
    expect(ris.recognise('Provider: x\n\nTY  - JOUR\nTI  - A')).toBe(true);
    expect(ris.recognise(' TY  -  UNPB \r\n')).toBe(true);
    expect(ris.recognise('TY - JOUR\n')).toBe(true);
    expect(ris.recognise('x TY  - JOUR\n')).toBe(false);
    expect(ris.recognise('TY  - JOUR x\n')).toBe(false);
    expect(ris.recognise('TY  - JOURNALARTICLE\n')).toBe(false);
    expect(ris.recognise('@misc{TY, title = {TY  - x}}')).toBe(false);
  });
});

describe('further records and notes', () => {
  const lines = (...of: Parameters<typeof itemOf>) => written(ris, [itemOf(...of)]).split('\r\n');

  it.each<[string, Parameters<typeof itemOf>[0], string[]]>([
    [
      'a paper of a meeting with proceedings',
      {
        title: 'T',
        kind: 'paper-conference',
        venue: 'Bogs',
        publication: { 'event-title': 'Meeting', 'event-place': 'Cham', 'publisher-place': 'Bonn' },
      },
      ['TY  - CONF', 'TI  - T', 'T2  - Meeting', 'C3  - Bogs', 'C1  - Bonn', 'CY  - Cham'],
    ],
    [
      'a chapter of a book from a meeting',
      {
        title: 'T',
        kind: 'chapter',
        venue: 'Bogs',
        publication: { 'event-title': 'Meeting', 'event-place': 'Cham', 'publisher-place': 'Bonn' },
      },
      ['TY  - CHAP', 'TI  - T', 'T2  - Bogs', 'C3  - Meeting', 'CY  - Bonn'],
    ],
    [
      'numbers of registries',
      { title: 'T', ids: ['arxiv:2101.00001', 'pmid:7', 'pmcid:PMC8'] },
      ['DB  - arXiv', 'AN  - arXiv:2101.00001', 'C2  - PMC8', 'U2  - 7[pmid]'],
    ],
    ['a number of PubMed', { title: 'T', ids: ['pmid:7'] }, ['DB  - PubMed', 'AN  - 7']],
  ])('of %s', (_, paper, expected) =>
    expect(lines(paper)).toEqual(expect.arrayContaining(expected)),
  );

  it('of a note keeps its lines and marks what looks like a field', () => {
    const note = ' a \r\nb\rTI  - c\n\tTI  - d';
    const text = written(ris, [itemOf({ title: 'T' }, { note })]);
    expect(text).toContain('N1  - a\r\nb\r\n TI  - c\r\n \tTI  - d\r\n');
  });
});
