import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';
import { kindOfRis } from '../../../lib/exchange/ris/ris-types';

const read = async (...lines: string[]) =>
  (await ris.read([...lines, 'ER  - '].join('\n'), { now: 1000 })).items[0];

describe('the kind of work', () => {
  it.each<[string, boolean, string | undefined, string | undefined]>([
    ['SER', false, 'Conference Paper', 'paper-conference'],
    ['SER', false, 'conf', 'paper-conference'],
    ['SER', false, 'Preconference', 'article-journal'],
    ['SER', false, 'Book Chapter', 'chapter'],
    ['SER', false, 'book', 'chapter'],
    ['SER', false, 'Notebook', 'article-journal'],
    ['WEB', false, undefined, 'webpage'],
    ['WEB', true, undefined, undefined],
    ['GEN', false, undefined, 'document'],
    ['GEN', true, undefined, undefined],
    ['BOOK', true, 'Conference', 'book'],
    ['constructor', false, undefined, undefined],
  ])('of %s, identified %s, form %s is %s', (type, isIdentified, form, kind) =>
    expect(kindOfRis(type, isIdentified, form)).toBe(kind),
  );

  it.each(['DO', 'DI', 'AN'])('of a source with %s is not that of a web page', async (tag) => {
    expect((await read('TY  - ELEC', 'TI  - T', `${tag}  - 7`))?.paper.kind).toBeUndefined();
  });
});

describe('a journal article', () => {
  const article = (...lines: string[]) => read('TY  - JOUR', 'TI  - On moss', ...lines);

  it.each(['J2', 'JA', 'J1', 'JI'])('has a short title in %s beside the whole one', async (tag) => {
    for (const whole of ['T2', 'JF', 'JO'])
      expect((await article(`${whole}  - Bogs`, `${tag}  - B.`))?.paper.publication).toEqual({
        'container-title': 'Bogs',
        'container-title-short': 'B.',
      });
  });

  it.each(['T2', 'JF', 'BT', 'C3', 'JO', 'JA', 'J1', 'J2'])('has its venue in %s', async (tag) =>
    expect((await article(`${tag}  - Bogs`))?.paper.venue).toBe('Bogs'),
  );

  it.each([
    ['DO  - 10.1000/a', ['doi:10.1000/a']],
    ['DO  - 10.1000/a [DOI]', ['doi:10.1000/a']],
    ['DI  - 10.1000/a[doi]', ['doi:10.1000/a']],
    ['M3  - 10.1000/a', ['doi:10.1000/a']],
    ['L3  - 10.1000/a', ['doi:10.1000/a']],
    ['ID  - 10.1000/a', ['doi:10.1000/a']],
    ['U1  - 123 [PMID]', ['pmid:123']],
    ['M1  - 123[pmid]', ['pmid:123']],
    ['U2  - 123456789[pmid]', ['pmid:123456789']],
    ['U2  - 1234567890[pmid]', []],
    ['U2  - 123[pmid] x', []],
    ['U2  - x 123[pmid]', []],
    ['U2  - 123', []],
    ['DO  - 10.1000/a[doi]/b', ['doi:10.1000/a[doi]/b']],
    ['M1  - arXiv:2101.00001', ['arxiv:2101.00001']],
  ])('with %j has the identifiers %j', async (line, ids) =>
    expect((await article(line))?.paper.ids.filter((id) => !id.startsWith('title:'))).toEqual(ids),
  );

  it.each([
    ['C1  - Full publication date: Mar. 15, 1987', '1987-03-15'],
    ['C1  - full publication DATE: Mar. 1987', '1987-03'],
    ['C1  - See full publication date: Mar. 1987', undefined],
    ['C1  - Berlin', undefined],
    ['C1  - Full publication date: 1987\nC1  - Full publication date: 1999', '1987'],
  ])('with %j is of %s', async (lines, date) =>
    expect((await article(...lines.split('\n')))?.paper.published).toBe(date),
  );

  it.each([
    ['SP  - 5\nEP  - 5-9', '5-9'],
    ['SP  - 5\nEP  - 9', '5-9'],
    ['SP  - 5\nEP  - 5', '5'],
    ['SP  - 5\nEP  - +', '5+'],
    ['EP  - +\nC7  - e1', 'e1'],
    ['SP  - 5-7\nEP  - 9', '5-7'],
    ['SP  - 5', '5'],
    ['EP  - 9', undefined],
  ])('with %j is on the pages %s', async (lines, page) =>
    expect((await article(...lines.split('\n')))?.paper.publication?.page).toBe(page),
  );

  it.each([
    [
      'UR  - https://a.example/1;https://a.example/2.pdf',
      'https://a.example/1',
      'https://a.example/2.pdf',
    ],
    [
      'UR  - HTTPS://a.example/1;  https://a.example/2.pdf;',
      'https://a.example/1',
      'https://a.example/2.pdf',
    ],
    ['UR  - https://a.example/1;v=2', 'https://a.example/1;v=2', undefined],
    [
      'UR  - https://a.example/1;http://a.example/2.pdf',
      'https://a.example/1',
      'http://a.example/2.pdf',
    ],
    ['L1  - http://a.example/x', undefined, 'http://a.example/x'],
    ['L1  - internal-http://a.example/x', undefined, undefined],
    ['L1  - HTTPS://a.example/x', undefined, 'https://a.example/x'],
    ['L1  - file:///x\nL1  - https://a.example/x', undefined, 'https://a.example/x'],
    ['L2  - https://a.example/1', 'https://a.example/1', undefined],
    ['L2  - https://a.example/1\nUR  - www.b.example', 'https://www.b.example/', undefined],
  ])('with %j has its page and PDF', async (lines, abstract, pdf) =>
    expect((await article(...lines.split('\n')))?.paper.links).toEqual({
      ...(abstract && { abstract }),
      ...(pdf && { pdf }),
    }),
  );

  it('keeps the addresses that are no page, PDF or DOI', async () => {
    const item = await article(
      'UR  - https://a.example/1',
      'UR  - https://a.example/2.pdf',
      'UR  - https://DOI.org/10.1000/a',
      'UR  - https://dx.doi.org/10.1000/a',
      'UR  - https://mydoi.org/7',
      'UR  - https://a.example/3',
    );
    expect(item?.entry?.beyond).toEqual({
      ris: { UR: 'https://mydoi.org/7\nhttps://a.example/3' },
    });
  });

  it.each([
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    [' <P class="x">a</P>', 'a'],
    ['<h2>a</h2>b', 'a\nb'],
    ['a <p>b</p>', 'a <p>b</p>'],
    ['<span>a</span>', '<span>a</span>'],
    ['<p>a\nb</p>', 'a\nb'],
    ['a\nTI: b\n c', 'a\nTI: b\n c'],
    ['doi: 10.1000/a', ''],
    ['DOI:10.1000/a', ''],
    ['https://dx.doi.org/10.1000/a', ''],
    ['http://doi.org/10.1000/a', ''],
    ['see doi:10.1000/a', 'see doi:10.1000/a'],
    ['doi:10.1000/a is it', 'doi:10.1000/a is it'],
    ['a\n TI  - b\n  - c', 'a\nTI  - b\n  - c'],
  ])('with the note %j has %j', async (note, shown) =>
    expect((await article(`N1  - ${note}`))?.entry?.note).toBe(shown),
  );

  it.each([
    ['E (e-mail: a@b.example)', 'E'],
    ['E(EMAIL: a@b.example)', 'E'],
    ['E (e-mail: a@b.example) x', 'E (e-mail: a@b.example) x'],
  ])('of the publisher %j', async (publisher, shown) =>
    expect((await article(`PB  - ${publisher}`))?.paper.publication?.publisher).toBe(shown),
  );
});

describe('other works', () => {
  it.each([
    ['BOOK', ['BT  - A'], 'A'],
    ['BOOK', ['T2  - A'], 'A'],
    ['BOOK', ['CT  - A', 'BT  - B'], 'A'],
    ['BOOK', ['TI  - A', 'T1  - B', 'BT  - C'], 'A'],
    ['JOUR', ['BT  - B', 'DO  - 10.1000/a'], 'doi:10.1000/a'],
  ])('of %s with %j has the title %s', async (type, lines, title) =>
    expect((await read(`TY  - ${type}`, ...lines))?.paper.title).toBe(title),
  );

  it.each([
    [['A2  - Fern, A.'], ['Fern'], undefined],
    [['A2  - Fern, A.', 'AU  - Reed, B.'], ['Reed'], ['Fern']],
    [['A2  - Fern, A.', 'A1  - Reed, B.'], ['Reed'], ['Fern']],
  ])('of a talk with %j has the authors %j and the editors %j', async (lines, authors, editors) => {
    const paper = (await read('TY  - SLIDE', 'TI  - T', ...lines))?.paper;
    expect(paper?.authors.map(({ family }) => family)).toEqual(authors);
    expect(paper?.publication?.editor?.map(({ family }) => family)).toEqual(editors);
  });

  it.each<[string, string[], object]>([
    ['RPRT', ['SN  - TR-7'], { publication: { number: 'TR-7' } }],
    ['STAND', ['SN  - ISO 7', 'IS  - 8'], { publication: { number: '8' } }],
    ['PAT', ['IS  - 8'], { publication: { number: '8' } }],
    ['RPRT', ['SN  - 978-3-030-58452-8'], { publication: { ISBN: '978-3-030-58452-8' } }],
    ['RPRT', ['SN  - 1234-5678'], { publication: { ISSN: '1234-5678' } }],
    ['BOOK', ['IS  - 8', 'SN  - X7'], { publication: { issue: '8' } }],
    [
      'BOOK',
      ['SN  - 978-3-030-58452-8', 'SN  - 1234-5678'],
      { publication: { ISBN: '978-3-030-58452-8', ISSN: '1234-5678' } },
    ],
    ['GEN', ['PB  - E'], { publication: { publisher: 'E' } }],
    ['MUSIC', ['PB  - E'], { publication: { publisher: 'E' } }],
    [
      'RPRT',
      ['T2  - Notes', 'JF  - Bogs', 'PB  - E'],
      {
        venue: 'Bogs',
        publication: { 'container-title': 'Bogs', 'collection-title': 'Notes', publisher: 'E' },
      },
    ],
    ['RPRT', ['JO  - Bogs'], { venue: 'Bogs' }],
    ['BOOK', ['T2  - On moss', 'JF  - On moss'], {}],
    [
      'BOOK',
      ['JF  - Bogs', 'T2  - S', 'BT  - B'],
      { venue: 'Bogs', publication: { 'container-title': 'Bogs', 'collection-title': 'S' } },
    ],
    [
      'EBOOK',
      ['A2  - Fern, A.', 'A3  - Reed, B.'],
      { publication: { editor: [{ given: 'B.', family: 'Reed' }] } },
    ],
    [
      'EBOOKS',
      ['A2  - Fern, A.', 'A3  - Reed, B.'],
      { publication: { editor: [{ given: 'A.', family: 'Fern' }] } },
    ],
    [
      'CHAP',
      ['A2  - Fern, A.', 'A3  - Reed, B.'],
      { publication: { editor: [{ given: 'A.', family: 'Fern' }] } },
    ],
    [
      'EDBOOK',
      ['AU  - Fern, A.', 'ED  - Reed, B.'],
      {
        publication: {
          editor: [
            { given: 'A.', family: 'Fern' },
            { given: 'B.', family: 'Reed' },
          ],
        },
      },
    ],
    [
      'CONF',
      ['T2  - Meeting', 'C3  - Bogs', 'C1  - Bonn', 'CY  - Cham'],
      {
        venue: 'Bogs',
        publication: {
          'container-title': 'Bogs',
          'event-title': 'Meeting',
          'event-place': 'Cham',
          'publisher-place': 'Bonn',
        },
      },
    ],
    [
      'CONF',
      ['T2  - Meeting', 'CY  - Cham'],
      {
        venue: 'Meeting',
        publication: { 'container-title': 'Meeting', 'publisher-place': 'Cham' },
      },
    ],
    ['CONF', ['C3  - Meeting'], { venue: 'Meeting' }],
    [
      'CHAP',
      ['T2  - Bogs', 'C3  - Meeting'],
      { venue: 'Bogs', publication: { 'container-title': 'Bogs', 'event-title': 'Meeting' } },
    ],
    ['UNPD', ['PB  - E'], { organisation: 'E' }],
  ])('of %s with %j', async (type, lines, expected) => {
    const item = await read(`TY  - ${type}`, 'TI  - On moss', ...lines);
    const { venue, organisation, publication } = item?.paper ?? {};
    expect({ venue, organisation, publication }).toEqual(expected);
  });
});
