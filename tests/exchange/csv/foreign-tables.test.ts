import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';

const read = (text: string) => csv.read(text, { now: 1.79e12 });

describe('tables that people write', () => {
  it('may have columns in German', async () => {
    const { items } = await read(
      'Titel;Autoren;Jahr;Zeitschrift;Band;Heft;Seiten;Verlag;Schlagwörter;Notiz;Zusammenfassung\r\n"Über ""Moos""";Müller, J., Schmidt, K. und Weiß, L.;2014;Z. Moos;12;3;S. 1–10;Moosverlag;Moos, Stein;Gut;Kurz\r\n',
    );
    expect(items[0]?.paper).toMatchObject({
      title: 'Über "Moos"',
      authors: [{ family: 'Müller' }, { family: 'Schmidt' }, { family: 'Weiß' }],
      venue: 'Z. Moos',
      abstract: 'Kurz',
      publication: { volume: '12', issue: '3', page: '1-10', publisher: 'Moosverlag' },
    });
    expect(items[0]?.entry).toMatchObject({ tags: ['Moos', 'Stein'], note: 'Gut' });
  });

  it('may shorten the names of columns, and number their rows', async () => {
    const { items } = await read(
      '"ID";"Title";"Author(s)";"Journal";"Vol.";"No.";"Page(s)";"Publication Date"\n1;A;Moss, A.; Fern, B.;J;1;2;3-4;05.03.2014\n'.replace(
        'Moss, A.; Fern, B.',
        '"Moss, A.; Fern, B."',
      ),
    );
    expect(items[0]?.paper).toMatchObject({
      authors: [{ family: 'Moss' }, { family: 'Fern' }],
      published: '2014-03-05',
      publication: { volume: '1', issue: '2', page: '3-4' },
    });
    expect(items[0]?.paper.keywords).toBeUndefined();
  });

  it.each([
    ['a, b', ['a', 'b']],
    ['a, b; c', ['a, b', 'c']],
    ['a//b, c', ['a', 'b, c']],
  ])('separate tags as all their cells do: %s', async (tags, expected) => {
    const { items } = await read(`Title,Authors,Tags\nA,"Moss, Ada","${tags}"\n`);
    expect(items[0]?.entry?.tags).toEqual(expected);
  });

  it('have two names in a cell if another cell shows that the given name is first', async () => {
    const { items } = await read('Title,Authors\nA,"Ada Moss, Ben Fern"\nB,Carl Rill\n');
    expect(items[0]?.paper.authors).toEqual([
      { given: 'Ada', family: 'Moss' },
      { given: 'Ben', family: 'Fern' },
    ]);
  });

  it('have one name in a cell if another cell has the family name first', async () => {
    const { items } = await read(
      'Title,Authors\nA,"Ada Moss, Ben Fern"\nB,Carl Rill\nC,"Lake, Dora"\n',
    );
    expect(items[0]?.paper.authors).toEqual([{ given: 'Ben Fern', family: 'Ada Moss' }]);
  });

  it('with tabs may have quotation marks in texts', async () => {
    const { items, problems } = await read(
      'Title\tAuthors\n"Moss" and stone\tMoss, A\n"Open\tFern, B\n"A ""b"""\tRill, C\n',
    );
    expect(items.map(({ paper }) => paper.title)).toEqual(['"Moss" and stone', '"Open', 'A "b"']);
    expect(problems).toEqual([]);
  });
});

describe('tables of programs', () => {
  it('of EndNote separate names by two slashes', async () => {
    const { items } = await read('Reference Type\tAuthor\tTitle\nBook\tMoss, Ada//Fern, Bo\tT\n');
    expect(items[0]?.paper.authors).toEqual([
      { given: 'Ada', family: 'Moss' },
      { given: 'Bo', family: 'Fern' },
    ]);
  });

  it('of Google Scholar may end the names with “others”', async () => {
    const { items } = await read('Authors,Title\n"Moss, Ada; others",T\n');
    expect(items[0]?.paper).toMatchObject({
      authors: [{ family: 'Moss' }],
      authorsComplete: false,
    });
  });

  it('of Web of Science are not in capitals, and have groups', async () => {
    const { items } = await read(
      'Authors,Group Authors,Article Title,Source Title,Journal ISO Abbreviation,Publisher,UT (Unique WOS ID)\n"Moss, A",Moss Group,T,JOURNAL OF IEEE MOSS,J. IEEE Moss,ELSEVIER,WOS:1\n',
    );
    expect(items[0]?.paper).toMatchObject({
      authors: [{ family: 'Moss' }, { literal: 'Moss Group' }],
      publication: { 'container-title': 'Journal of IEEE Moss', publisher: 'Elsevier' },
    });
  });

  it('of Zotero keep all fields, without files that belong to no item', async () => {
    const head =
      '"Key","Item Type","Author","Title","Num Pages","Short Title","Call Number","Translator","Access Date","Version","Assignee","Publisher","Manual Tags"';
    const { items, problems } = await read(
      `${head}\n"A","book","Moss, Ada","B","350","Short","QK 1","Lake, D","2020-01-02 10:00:00","","","P","x, y"\n"B","attachment","","b.pdf","","","","","","","","",""\n"C","patent","Moss, Ada","P","","","","","","","Moss Inc","USPTO",""\n`,
    );
    expect(items.map(({ paper }) => paper.publication)).toEqual([
      { publisher: 'P' },
      { publisher: 'Moss Inc' },
    ]);
    expect(items[0]?.entry).toMatchObject({
      tags: ['x, y'],
      beyond: {
        csl: {
          'number-of-pages': '350',
          'title-short': 'Short',
          'call-number': 'QK 1',
          translator: '[{"given":"D","family":"Lake"}]',
          accessed: '{"date-parts":[[2020,1,2]]}',
        },
      },
    });
    expect(problems).toEqual([
      { kind: 'left_out', at: { line: 3 }, why: { kind: 'no_paper_inside' } },
    ]);
  });
});
