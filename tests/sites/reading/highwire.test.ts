import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { highwirePaper, highwireRow } from '../../../lib/sites/reading/highwire';

const DOI = 'doi:10.1523/moss.412';
const ID = 'url:https://moss.example/content/40/3/412';
const HERE = 'https://moss.example/content/40/3/412.full/';
const tag = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const author = (given: string, family: string) =>
  `<b class="highwire-citation-author"><i class="nlm-given-names">${given}</i>
  <i class="nlm-surname">${family}</i></b>`;
const named = (name: string) =>
  `<b class="highwire-citation-author"><i class="hw-author-orcid-logo">ORCID</i>${name}</b>`;

describe('highwirePaper', () => {
  const read = (html: string, { id = ID as string | null, address = HERE } = {}) =>
    [...highwirePaper(parseHtml(html), new URL(address), id).cards].map(({ draft }) => draft);
  const title = '<h1 id="page-title">On moss</h1>';
  const shownDoi =
    '<b class="highwire-cite-metadata-doi">doi: https://doi.org/10.1523/moss.412</b>';
  const links = { page: 'https://moss.example/content/40/3/412' };

  it('reads every part', () => {
    const html = `<h1>Moss Letters</h1><div data-apath="/moss/early/2019/07/11/412.atom">
      <div class="highwire-article-citation">${title}${shownDoi}
      <b class="highwire-cite-metadata-journal">Moss Letters ,;</b>
      ${author('Ada', 'Fern')}${author('', 'Berg')}${named('Moss Group')}${named('et al.')}</div></div>
      <div class="highwire-article-citation">${author('Chi', 'Cho')}</div>
      <div class="section abstract"><h2>Abstract</h2><p>Moss grows.</p></div>`;
    expect(read(html)).toEqual([
      {
        ids: [DOI, ID],
        title: 'On moss',
        authors: [{ given: 'Ada', family: 'Fern' }, { family: 'Berg' }, { name: 'Moss Group' }],
        authorsComplete: false,
        abstract: 'Moss grows.',
        published: '2019/07/11',
        venue: 'Moss Letters',
        links,
      },
    ]);
  });

  it('reads a page without any part', () => {
    expect(read(title)).toEqual([{ ids: [ID], title: 'On moss', links }]);
    expect(read(title, { id: DOI })).toEqual([{ ids: [DOI], title: 'On moss', links }]);
    expect(read(title, { id: null })).toEqual([]);
  });

  it.each([
    ['shown', tag('citation_pmid', '1') + shownDoi, [DOI, 'pmid:1', ID]],
    ['of the tags', tag('citation_doi', '10.1234/a') + shownDoi, ['doi:10.1234/a', ID]],
    ['of neither', tag('citation_pmid', '1'), ['pmid:1', ID]],
  ])('takes a DOI %s before the address', (_, html, ids) =>
    expect(read(html + title)[0]?.ids).toEqual(ids),
  );

  it.each([
    [tag('DC.Date', '2020-01-15'), '2020-01-15'],
    [tag('citation_date', '2020-01-16'), '2020-01-16'],
    [tag('article:published_time', '2020-01-17') + tag('DC.Date', '2020-01-15'), '2020-01-17'],
    ['', '2020/01/01'],
  ])('prefers the day in %s to that of the citation', (html, day) =>
    expect(read(html + tag('citation_publication_date', '2020/01/01') + title)[0]?.published).toBe(
      day,
    ),
  );

  it.each([
    ['/content/40/3/412.full.pdf', '/content/40/3/412'],
    ['/content/40/3/412.article-info', '/content/40/3/412'],
    ['/content/370/bmj.m3320', '/content/370/bmj.m3320'],
    ['/content/40/3/412.fuller', '/content/40/3/412.fuller'],
    ['/content/412.full/a', '/content/412.full/a'],
  ])('%s has its page at %s', (path, page) => {
    const address = `https://moss.example${path}?x#y`;
    expect(read(title, { address })[0]?.links).toEqual({ page: `https://moss.example${page}` });
  });
});

describe('highwireRow', () => {
  const url = new URL('https://moss.example/content/40/3');
  const read = (html: string) => {
    const row = parseHtml(`<div id="row">${html}</div>`).querySelector('#row') as Element;
    return highwireRow(row, ID, (href) => (href === '/412' ? ID : null), url);
  };

  it('reads every part', () => {
    const html = `<a href="/412"><b class="highwire-cite-title">On moss</b></a>${author('Ada', 'Fern')}
      <b class="highwire-cite-metadata-doi">10.1523/moss.412;</b>
      <b class="highwire-cite-metadata-date">15 January 2020</b>
      <b class="highwire-cite-metadata-journal">Moss Letters</b>
      <b class="highwire-cite-metadata-volume">40</b> <b class="highwire-cite-metadata-pages">412</b>
      <div class="highwire-cite-snippet"><p class="abstract">Moss grows.</p></div>`;
    const expected = {
      ids: [DOI],
      title: 'On moss',
      authors: [{ given: 'Ada', family: 'Fern' }],
      abstract: 'Moss grows.',
      published: '15 January 2020',
      venue: 'Moss Letters',
      stated: { line: '40 412' },
      links: { page: 'https://moss.example/412' },
    };
    expect(read(html)).toEqual(expected);
    const archived = `${html}<i data-apath="/moss/early/2019/07/11/412.atom"></i>`;
    expect(read(archived)).toEqual({ ...expected, published: '2019/07/11' });
  });

  it('reads a row without any part', () => {
    expect(read('<a href="/412">On moss</a><i data-apath="/moss/40/3/412.atom"></i>')).toEqual({
      ids: [ID],
      title: 'On moss',
      links: { page: 'https://moss.example/412' },
    });
  });

  it('takes the day of its own archived file', () => {
    const html = '<li data-apath="/early/2019/07/11/1"><a href="/412">On moss</a></li>';
    const row = parseHtml(html).querySelector('li') as Element;
    expect(highwireRow(row, ID, () => ID, url).published).toBe('2019/07/11');
  });
});
