import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { printedDate } from '../../../lib/paper/stated/printed-date';
import { dataDraft, firstDate } from '../../../lib/sites/ieee/data';

const url = new URL('https://ieeexplore.ieee.org/document/123/');
const script = (data: unknown, after = ';x={}') =>
  `<script>var a = 1; xplGlobal.document.metadata=${typeof data === 'string' ? data : JSON.stringify(data)}${after}</script>`;
const read = (...scripts: string[]) => dataDraft(parseHtml(scripts.join('')), url, '123');
const draft = (data: object) => read(script({ articleNumber: '123', title: 'On Moss', ...data }));

describe('dataDraft', () => {
  it('has no fields for missing facts', () => {
    expect(draft({})).toEqual({ ids: [], title: 'On Moss', links: {} });
  });

  it('reads every fact', () => {
    expect(
      draft({
        doi: '10.1109/MOSS.1',
        authors: [
          { firstName: 'Ada', lastName: 'Fern' },
          { lastName: 'Berg' },
          { name: 'Chi Cho' },
          {},
          'none',
        ],
        abstract: '<p>Moss</p> grows.',
        publicationDate: '26 June-1 July 2016',
        publicationYear: '2015',
        publicationTitle: 'Birds',
        pdfUrl: '/stamp/stamp.jsp?arnumber=123',
        metrics: { citationCountPaper: 12 },
      }),
    ).toEqual({
      ids: ['doi:10.1109/moss.1'],
      title: 'On Moss',
      authors: [{ given: 'Ada', family: 'Fern' }, { family: 'Berg' }, { name: 'Chi Cho' }],
      abstract: 'Moss grows.',
      published: 'June 2016',
      venue: 'Birds',
      links: { pdf: 'https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=123' },
      counts: { citations: 12 },
    });
  });

  it('reads other names of the same facts', () => {
    const facts = {
      displayDocTitle: 'B',
      formulaStrippedArticleTitle: 'C',
      publicationYear: '2015',
    };
    expect(
      draft({ title: '', ...facts, displayPublicationTitle: 'Birds', citationCount: '7' }),
    ).toMatchObject({
      title: 'B',
      published: '2015',
      venue: 'Birds',
      counts: { citations: 7 },
    });
    expect(draft({ title: 7, formulaStrippedArticleTitle: 'C' })?.title).toBe('C');
    expect(draft({ citationCount: 'many' })?.counts).toBeUndefined();
    expect(draft({ authors: [{}] })?.authors).toBeUndefined();
  });

  it('reads only the paper of the address', () => {
    expect(read(script({ articleNumber: '124', title: 'Fern' }))).toBeUndefined();
    expect(
      read(script({ articleNumber: '124' }), script({ articleId: 123, title: 'Moss' }))?.title,
    ).toBe('Moss');
    expect(
      read('<script>other=1</script>', script({ articleNumber: '123', title: 'Moss' }))?.title,
    ).toBe('Moss');
    expect(read()).toBeUndefined();
  });

  it.each(['{"articleNumber":"123"', '[]', '{"articleNumber":123,}', ''])(
    'passes over %s',
    (data) => expect(read(script(data, ''))).toBeUndefined(),
  );

  it('ends at the brace that closes the object', () => {
    const title = 'On } \\"{ \\\\';
    expect(
      read(
        `<script>xplGlobal.document.metadata={"articleNumber":"123","title":"${title}","a":{"b":{}}};{"x":"}"</script>`,
      )?.title,
    ).toBe('On } "{ \\');
  });
});

it.each([
  ['26 June-1 July 2016', '2016-06'],
  ['Nov.-Dec. 2020', '2020-11'],
  ['Dec. 2019/Jan. 2020', '2019-12'],
  ['Dec./Jan. 2020', '2020-12'],
  ['Sept – Oct 1999', '1999-09'],
  ['2-4 Sept. 1999', '1999-09-02'],
  ['2 - 4 Sept. 1999', '1999-09-02'],
  ['12–14 May 2001', '2001-05-12'],
  ['3 May 2024', '2024-05-03'],
  ['2024', '2024'],
  ['2024-05-03', '2024-05-03'],
  ['', undefined],
])('firstDate of “%s”', (text, date) => expect(printedDate(firstDate(text))).toBe(date));
