import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { countEntries, readEntry } from '../../../lib/sites/googlescholar/profile';
import { readView } from '../../../lib/sites/googlescholar/view';

const url = new URL('https://scholar.google.com/citations?user=ab');
const VIEW = '/citations?view_op=view_citation&citation_for_view=';
const row = (html: string) =>
  parseHtml(`<table><tbody><tr>${html}</tr></tbody></table>`).querySelector('tr') as Element;
const entry = (source: string, more = '') =>
  readEntry(
    row(`<td><a href="${VIEW}a-B:c_D">On Moss</a><div class="gs_gray">A Fern, B Berg</div>
      <div class="gs_gray">${source}</div></td>${more}<td class="gsc_a_y">2017</td>`),
    url,
  );

describe('readEntry', () => {
  it('reads a row', () => {
    const cites = '<td><a href="/scholar?cites=5362332738201102290">1,234</a></td>';
    expect(entry('Nature 521 (7553), 436-444<span class="gs_oph">, 2017</span>', cites)).toEqual({
      ids: ['gscholar:a-B:c_D', 'gscholar:0qfs6zbVakoJ'],
      title: 'On Moss',
      authors: [{ name: 'A Fern' }, { name: 'B Berg' }],
      published: '2017',
      venue: 'Nature',
      stated: { line: 'Nature 521 (7553), 436-444' },
      links: { page: `https://scholar.google.com${VIEW}a-B:c_D` },
      counts: { citations: 1234 },
    });
  });

  it('has no fields for missing parts', () => {
    const html = `<td><a href="${VIEW}a:c">On Moss</a></td><td></td>`;
    expect(readEntry(row(html), url)).toEqual({
      ids: ['gscholar:a:c'],
      title: 'On Moss',
      links: { page: `https://scholar.google.com${VIEW}a:c` },
    });
    expect(readEntry(row('<td><a href="/x">On Moss</a></td>'), url)).toBeUndefined();
  });

  it('reads older markup', () => {
    const html = `<td><a href="#" data-href="/citations?citation_for_view%3Da%3Ac&citation_for_view=a%3Ac">M</a></td>
      <td>2011</td>`;
    expect(readEntry(row(html), url)).toMatchObject({ ids: ['gscholar:a:c'], published: '2011' });
  });

  it('reads the year at the end of the source if the row has no other', () => {
    const html = (source: string) =>
      `<td><a href="${VIEW}a:c">M</a><div>A</div><div>${source}</div></td><td></td>`;
    expect(readEntry(row(html('Moss, 2011')), url)?.published).toBe('2011');
    expect(readEntry(row(html('Moss 2011')), url)?.published).toBeUndefined();
    expect(readEntry(row(html('Moss, 2011, 5')), url)?.published).toBeUndefined();
  });

  it.each([
    ['Nature 521 (7553), 436-444', 'Nature'],
    ['Nature 521, 436–444', 'Nature'],
    ['Nature 5  (1)', 'Nature'],
    ['Nature 5', 'Nature'],
    ['Nature, 2017', 'Nature'],
    ['Nature, e12.3: 4 …', 'Nature'],
    ['Nature, 12...', 'Nature'],
    ['Moss, Fern and Stone', 'Moss, Fern and Stone'],
    ['Birds 2017', 'Birds 2017'],
    ['Birds 2017 in Oslo', 'Birds 2017 in Oslo'],
    ['Moss 5 (1) of Fern', 'Moss 5 (1) of Fern'],
    ['Nature, 12 and more, 2017', 'Nature'],
  ])('reads the venue of “%s”', (source, venue) => expect(entry(source)?.venue).toBe(venue));

  it('reads the arXiv identifier of a preprint first', () => {
    expect(entry('arXiv preprint arXiv:1706.03762')?.ids).toEqual([
      'arxiv:1706.03762',
      'gscholar:a-B:c_D',
    ]);
  });

  it('countEntries counts different entries', () => {
    const link = (id: string) => `<td><a href="${VIEW}a:${id}">Moss</a></td>`;
    expect(
      countEntries(row(`${link('c')}${link('c')}${link('d')}<td><a href="/x">x</a></td>`)),
    ).toBe(2);
    expect(countEntries(row('<td></td>'))).toBe(0);
  });
});

describe('readView', () => {
  const field = (label: string, value: string, id = '') =>
    `<div><div class="gsc_oci_field">${label}</div><div class="gsc_oci_value" ${id}>${value}</div></div>`;
  const view = (...fields: string[]) =>
    readView(
      parseHtml(`<div id="gsc_oci_title"><a href="https://doi.org/10.1234/moss">On Moss</a></div>
        <div id="gsc_oci_title_gg"><a href="https://arxiv.org/pdf/1706.03762">[PDF] from arxiv.org</a></div>
        ${fields.join('')}`),
      'gscholar:a:c',
      url,
    );
  const AUTHORS = field('Authors', 'Ada Fern, Bo Berg');

  it('reads an entry', () => {
    const cites = '<a href="/scholar?cites=5362332738201102290">Cited by 12</a>';
    expect(
      view(
        AUTHORS,
        field('Publication date', '2017/3/4'),
        field('Journal', 'Moss Letters'),
        field('Description', 'Moss grows.', 'id="gsc_oci_descr"'),
        field('Total citations', cites),
      ),
    ).toEqual({
      ids: ['doi:10.1234/moss', 'arxiv:1706.03762', 'gscholar:a:c', 'gscholar:0qfs6zbVakoJ'],
      title: 'On Moss',
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      published: '2017/3/4',
      venue: 'Moss Letters',
      abstract: 'Moss grows.',
      links: {
        page: url.href,
        abstract: 'https://doi.org/10.1234/moss',
        pdf: 'https://arxiv.org/pdf/1706.03762',
      },
      counts: { citations: 12 },
    });
  });

  it('reads no authors before the date, and no other file than a PDF', () => {
    expect(view(field('Date', '2017'), field('Journal', 'Moss')).authors).toBeUndefined();
    const html = `<div id="gsc_oci_title">On Moss</div><div id="gsc_oci_title_gg"><a href="/x">[HTML]</a></div>`;
    expect(readView(parseHtml(html), null, url)).toEqual({
      ids: [],
      title: 'On Moss',
      links: { page: url.href },
    });
  });

  it('reads the venue after the authors if there is no date', () => {
    expect(view(AUTHORS, field('Journal', 'Moss')).venue).toBe('Moss');
    expect(view(AUTHORS, field('Date', 'in 2017'), field('Journal', 'Moss'))).toMatchObject({
      venue: 'in 2017',
    });
  });

  it.each([
    ['Volume', 'Moss'],
    ['issue', 'Moss'],
    ['Pages', 'Moss'],
    ['Publisher', 'Moss'],
    ['Description', 'Moss'],
    ['Total citations', 'Moss'],
    ['Scholar articles', 'Moss'],
    ['Report number', 'Moss'],
    ['Patent office', 'Moss'],
    ['Application number', 'Moss'],
    ['Zeitschrift', '12-14'],
    ['Zeitschrift', ''],
    ['Zeitschrift', '<a href="/x">Moss</a>'],
  ])('takes no venue from %s: %s', (label, value) =>
    expect(view(AUTHORS, field('Date', '2017'), field(label, value)).venue).toBeUndefined(),
  );

  it.each(['My volume', 'Volume title', 'Zeitschrift'])('takes the venue from %s', (label) =>
    expect(view(AUTHORS, field('Date', '2017/3'), field(label, 'Moss 12')).venue).toBe('Moss 12'),
  );

  it('takes no description for a venue', () => {
    const text = field('Beschreibung', 'Moss grows.', 'id="gsc_oci_descr"');
    expect(view(AUTHORS, field('Datum', '2017'), text).venue).toBeUndefined();
  });
});
