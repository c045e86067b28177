import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { enw } from '../../../lib/exchange/tagged/enw';

const style = (text: string, face = 'normal') =>
  `<style face="${face}" size="100%">${text}</style>`;
const file = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records
    .map((record) => `<record>${record}</record>`)
    .join('')}</records></xml>`;
const ARTICLE = `<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${style('Moss, Ada')}</author><author>${style('Moss Consortium,')}</author></authors></contributors>
<titles><title>${style('On ')}${style('E. coli', 'italic')}${style(' &amp; stones')}</title><secondary-title>${style('J. Moss')}</secondary-title></titles>
<periodical><full-title>Journal of Moss</full-title></periodical>
<pages>1-10</pages><volume>12</volume><number>3</number>
<keywords><keyword>moss</keyword><keyword>stone, grey</keyword></keywords>
<dates><year>2014</year><pub-dates><date>March 5</date></pub-dates></dates>
<isbn>1234-5678</isbn><electronic-resource-num>10.1000/moss</electronic-resource-num>
<abstract>Abstract.</abstract><notes>Read it</notes>
<urls><related-urls><url>https://a.example/x</url></related-urls><pdf-urls><url>internal-pdf://b.pdf</url></pdf-urls></urls>
<custom2>PMC123456</custom2>`;

describe('EndNote’s XML', () => {
  it('is recognised and read as its tagged export', async () => {
    const text = file(ARTICLE);
    expect(recognise(text, 'library.xml')?.id).toBe('enw');
    const { items, problems } = await enw.read(text, { now: 1000 });
    expect(problems).toEqual([]);
    expect(items[0]?.paper).toMatchObject({
      ids: ['doi:10.1000/moss', 'pmcid:PMC123456'],
      title: 'On E. coli & stones',
      authors: [{ given: 'Ada', family: 'Moss' }, { literal: 'Moss Consortium' }],
      published: '2014-03-05',
      kind: 'article-journal',
      abstract: 'Abstract.',
      links: { abstract: 'https://a.example/x' },
      publication: {
        'container-title': 'Journal of Moss',
        volume: '12',
        issue: '3',
        page: '1-10',
        ISSN: '1234-5678',
      },
    });
    expect(items[0]?.entry).toMatchObject({ tags: ['moss', 'stone, grey'], note: 'Read it' });
  });

  it.each([
    [
      'Book Section',
      '<titles><title>C</title><secondary-title>B</secondary-title></titles>',
      'chapter',
      'B',
    ],
    [
      'Thesis',
      '<titles><title>T</title><secondary-title>D</secondary-title></titles><publisher>U</publisher>',
      'thesis',
      'U',
    ],
    [
      'Conference Proceedings',
      '<titles><title>P</title><secondary-title>Proc</secondary-title></titles>',
      'paper-conference',
      'Proc',
    ],
  ])('of a %s has %s', async (type, rest, kind, venue) => {
    const { items } = await enw.read(file(`<ref-type name="${type}">1</ref-type>${rest}`), {
      now: 1000,
    });
    expect(items[0]?.paper).toMatchObject({ kind, venue });
  });

  it('has the people, numbers and addresses of a book', async () => {
    const people = (role: string, name: string) =>
      `<${role}-authors><author>${name}</author></${role}-authors>`;
    const { items } = await enw.read(
      file(`<ref-type name="Book">6</ref-type>
<contributors>${people('secondary', 'Fern, Cy')}${people('tertiary', 'Rill, Carl')}${people(
        'subsidiary',
        'Lake, Dora',
      )}</contributors>
<titles><title>Moss</title><tertiary-title>Mosses</tertiary-title></titles>
<pages>320</pages><volume>2</volume><number>7</number><edition>2nd</edition>
<dates><year>2014</year></dates><publisher>Elm</publisher><pub-location>Bonn</pub-location>
<isbn>978-3-030-58452-8</isbn><call-num>QK 1</call-num><language>de</language>
<label>moss14</label><research-notes>Lent</research-notes>
<urls><web-urls><url>https://moss.example/1</url></web-urls>
<pdf-urls><url>https://moss.example/1.pdf</url></pdf-urls></urls>`),
      { now: 1000 },
    );
    expect(items[0]?.paper).toMatchObject({
      kind: 'book',
      published: '2014',
      links: { abstract: 'https://moss.example/1', pdf: 'https://moss.example/1.pdf' },
      publication: {
        volume: '2',
        'collection-title': 'Mosses',
        'collection-number': '7',
        edition: '2nd',
        publisher: 'Elm',
        'publisher-place': 'Bonn',
        ISBN: '978-3-030-58452-8',
        editor: [{ given: 'Cy', family: 'Fern' }],
      },
    });
    expect(items[0]?.entry).toMatchObject({
      note: 'Lent',
      citekey: 'moss14',
      beyond: {
        csl: {
          language: 'de',
          'number-of-pages': '320',
          'call-number': 'QK 1',
          translator: '[{"given":"Dora","family":"Lake"}]',
          'collection-editor': '[{"given":"Carl","family":"Rill"}]',
        },
      },
    });
  });

  it.each<[string, string, object]>([
    ['Thesis', '<work-type>PhD thesis</work-type>', { publication: { genre: 'PhD thesis' } }],
    ['Journal Article', '<section>12-15</section>', { publication: { page: '12-15' } }],
    [
      'Journal Article',
      '<accession-num>7</accession-num><remote-database-name>PubMed</remote-database-name>',
      { ids: ['pmid:7'] },
    ],
  ])('of a %s with %s has %j', async (type, rest, expected) => {
    const text = `<ref-type name="${type}">1</ref-type><titles><title>T</title></titles>${rest}`;
    const { items } = await enw.read(file(text), { now: 1000 });
    expect(items[0]?.paper).toMatchObject(expected);
  });

  it('that is cut keeps its whole records and says so', async () => {
    const text = file(ARTICLE, ARTICLE.replace('10.1000/moss', '10.1000/b')).slice(0, -300);
    const { items, problems } = await enw.read(text, { now: 1000 });
    expect(items).toHaveLength(1);
    expect(problems).toEqual([{ kind: 'file_cut' }]);
  });

  it.each(['<xml><records><record></xml>', '<xml><records>\n<record/></records></xml>'])(
    'without a reference is refused: %s',
    async (text) => {
      await expect(enw.read(text, { now: 1000 })).rejects.toMatchObject({ name: 'FormatError' });
    },
  );
});
