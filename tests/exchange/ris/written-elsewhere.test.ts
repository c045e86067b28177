import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';
import { itemOf } from '../nasty';
import { written } from '../written';

const read = (...lines: string[]) => ris.read(lines.join('\r\n'), { now: 1000 });
const record = (...lines: string[]) => ['TY  - JOUR', 'TI  - T', ...lines, 'ER  - '];
const paperOf = async (...lines: string[]) => (await read(...record(...lines))).items[0]?.paper;

describe('what publishers and programs write', () => {
  it('decodes entities and removes markup', async () => {
    const { items } = await read(
      'TY  - JOUR',
      'T1  - Rivers<sub>2</sub> and <i>Moss</i> &amp;amp; stones for a < b > c',
      'JO  - Journal of Moss &amp; Rivers',
      'AB  - We &#x2013; they.',
      'ER  - ',
    );
    expect(items[0]?.paper).toMatchObject({
      title: 'Rivers2 and Moss & stones for a < b > c',
      venue: 'Journal of Moss & Rivers',
      abstract: 'We – they.',
    });
  });

  it('splits several names in one field', async () => {
    const authors = (await paperOf('AU  - Sánchez-Moss, Pedro J.; Fern, M.; Rill, Ana Luisa'))
      ?.authors;
    expect(authors).toEqual([
      { given: 'Pedro J.', family: 'Sánchez-Moss' },
      { given: 'M.', family: 'Fern' },
      { given: 'Ana Luisa', family: 'Rill' },
    ]);
  });

  it.each([
    ['DBLP:conf/nips/Moss20', 'DBLP:conf/nips/Moss20'],
    ['moss/2020', 'moss/2020'],
    ['10.1007/978-3-030-58452-8_1', undefined],
    ['12345/ABCD2345', undefined],
    ['4711', undefined],
  ])('reads the key %s', async (key, citekey) => {
    const { items } = await read(...record(`ID  - ${key}`));
    expect(items[0]?.entry?.citekey).toBe(citekey);
  });

  it('keeps fields that nothing else holds, and writes them back', async () => {
    const { items } = await read(
      ...record('LA  - eng', 'C1  - Oxford', 'U1  - one', 'U1  - two', 'Y2  - 2020/01/02'),
    );
    expect(items[0]?.entry?.beyond).toEqual({
      ris: { LA: 'eng', C1: 'Oxford', U1: 'one\ntwo', Y2: '2020/01/02' },
    });
    const again = written(ris, items);
    for (const line of ['LA  - eng', 'C1  - Oxford', 'U1  - one', 'U1  - two', 'Y2  - 2020/01/02'])
      expect(again.split('\r\n')).toContain(line);
    expect((await ris.read(again, { now: 1000 })).items[0]?.entry?.beyond).toEqual(
      items[0]?.entry?.beyond,
    );
  });

  it('lets no kept field end or begin a record', () => {
    const item = itemOf(
      { title: 'T' },
      { beyond: { ris: { ER: '', TY: 'BOOK', 'U2 ': 'x', U3: 'a\r\nER  - \nTY  - BOOK' } } },
    );
    const text = written(ris, [item]);
    expect(text.match(/^(?:TY|ER) {2}-/gm)).toEqual(['TY  -', 'ER  -']);
    expect(text).toContain('U3  - ER  -\r\n');
  });

  it.each<[string[], object]>([
    [
      ['TY  - BOOK', 'BT  - Mosses', 'PB  - Press', 'CY  - Cham'],
      { title: 'Mosses', kind: 'book' },
    ],
    [
      ['TY  - RPRT', 'TI  - T', 'PB  - River Board', 'IS  - RB-7'],
      { kind: 'report', publication: { publisher: 'River Board', number: 'RB-7' } },
    ],
    [
      ['TY  - JOUR', 'TI  - T', 'JO  - J', 'VL  - 5', 'C7  - e123', 'ET  - 2014/03/03'],
      {
        kind: 'article-journal',
        publication: { 'container-title': 'J', volume: '5', page: 'e123' },
      },
    ],
    [['TY  - JOUR', 'TI  - T', 'DB  - PubMed', 'AN  - 123456'], { ids: ['pmid:123456'] }],
    [['TY  - JOUR', 'TI  - T', 'C2  - PMC123456'], { ids: ['pmcid:PMC123456'] }],
    [['TY  - ELEC', 'TI  - T', 'UR  - https://moss.example/a'], { kind: 'webpage' }],
    [['TY  - MANSCPT', 'TI  - T'], { kind: 'manuscript' }],
  ])('reads the work of %o', async (lines, expected) => {
    expect((await read(...lines, 'ER  - ')).items[0]?.paper).toMatchObject(expected);
  });
});
