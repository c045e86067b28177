import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../lib/paper/parse-draft';
import { parsePublication } from '../../lib/paper/parse-publication';
import { PUBLICATION_TEXTS } from '../../lib/paper/publication';

const draft = (more: object) =>
  parseDraft({ ids: ['doi:10.1000/moss'], title: 'On moss', ...more }).draft;

describe('the publication of a draft', () => {
  it('keeps the variables of CSL, numbers as text and pages with a hyphen', () => {
    const publication = {
      'container-title': ' Moss  Letters ',
      volume: 12,
      page: '3–14',
      other: 1,
    };
    expect(draft({ publication }).publication).toEqual({
      'container-title': 'Moss Letters',
      volume: '12',
      page: '3-14',
    });
  });

  it('gives the venue: the journal, else the event, else the university of a thesis', () => {
    const publisher = 'University of Moss';
    expect(draft({ publication: { 'container-title': 'Moss', publisher } }).venue).toBe('Moss');
    expect(draft({ publication: { 'event-title': 'MossConf', publisher } }).venue).toBe('MossConf');
    expect(draft({ kind: 'thesis', publication: { publisher } }).venue).toBe(publisher);
    expect(draft({ kind: 'book', publication: { publisher }, venue: 'Shop' }).venue).toBe('Shop');
  });

  it('leaves out unknown kinds and what is no publication', () => {
    const { kind, publication } = draft({ kind: 'poem', publication: ['volume'] });
    expect([kind, publication]).toEqual([undefined, undefined]);
  });
});

describe('an invalid variable', () => {
  it('is left out alone and reported by its name', () => {
    const { draft, problems } = parseDraft({
      ids: ['doi:10.1000/moss'],
      title: 'On moss',
      publication: { volume: '5', issue: 'x'.repeat(501), editor: [{ role: 'editor' }] },
    });
    expect(draft.publication).toEqual({ volume: '5' });
    expect(problems).toEqual([
      {
        kind: 'field_left_out',
        name: 'issue',
        title: 'On moss',
        value: { kind: 'characters', value: 501 },
      },
      {
        kind: 'field_left_out',
        name: 'editor',
        title: 'On moss',
        value: { kind: 'list', value: 1 },
      },
    ]);
  });

  it('leaves no publication when there is no other variable', () => {
    expect(draft({ publication: { volume: [] } })).not.toHaveProperty('publication');
  });
});

describe('two dates of one page', () => {
  it.each([
    ['2026-03', '2026-03-25', { published: '2026-03-25' }],
    ['2026-03-25', '2026-03-25', { published: '2026-03-25' }],
    [undefined, '2026-03-25', { published: '2026-03-25' }],
    ['2026-03', '2025-12-14', { published: '2026-03', online: '2025-12-14' }],
  ])('%s, online %s', (published, online, expected) => {
    const dates = draft({ published, online });
    expect({
      published: dates.published,
      ...(dates.online !== undefined && { online: dates.online }),
    }).toEqual(expected);
  });
});

describe('the form of a variable', () => {
  it.each([
    ['page', 'pp. 3-9', '3-9'],
    ['page', 'p.3', '3'],
    ['page', 'S. 3', '3'],
    ['page', 'S3-S9', 'S3-S9'],
    ['page', 'app. 3', 'app. 3'],
    ['page', '3 - 9', '3-9'],
    ['page', '3 – 9', '3-9'],
    ['page', '3—9', '3-9'],
    ['page', '3−9', '3-9'],
    ['page', '3‐9, 12‑14, 20‒21', '3-9, 12-14, 20-21'],
    ['page', '3--9', '3-9'],
    ['page', 'a--b', 'a--b'],
    ['page', '(a - b)', '(a-b)'],
    ['page', '- 3', '- 3'],
    ['page', '3 - (9)', '3 - (9)'],
    ['volume', 'Vol. 3', '3'],
    ['volume', 'volume 3', '3'],
    ['volume', 'VOL.3', '3'],
    ['volume', 'vol. A', 'vol. A'],
    ['volume', 'my vol. 3', 'my vol. 3'],
    ['issue', 'no. 3', '3'],
    ['issue', 'Nr.3', '3'],
    ['issue', 'Number 3', '3'],
    ['issue', 'issue 3', '3'],
    ['issue', 'special issue 3', 'special issue 3'],
    ['issue', 'no. A', 'no. A'],
    ['ISSN', '12345678', '1234-5678'],
    ['ISSN', 'ISSN 1234-567x (print), 2345-6789', '1234-567X, 2345-6789'],
    ['ISSN', '11234-5678', '11234-5678'],
    ['ISSN', '1234-56789', '1234-56789'],
    ['ISSN', 'none', 'none'],
    ['ISBN', 'ISBN 978-3-16-148410-0 (hbk)', '978-3-16-148410-0'],
    ['ISBN', '9783161484100; 316148410X', '9783161484100, 316148410X'],
    ['ISBN', '3 16 148410 x', '3 16 148410 x'],
    ['ISBN', '12345', '12345'],
  ])('%s %s is %s', (variable, text, form) => {
    expect(parsePublication({ [variable]: text })).toEqual({ [variable]: form });
  });

  it.each([
    [{ 'container-title': 'Moss', 'container-title-short': 'Moss' }, { 'container-title': 'Moss' }],
    [{ 'container-title': 'Moss', 'container-title-short': '12' }, { 'container-title': 'Moss' }],
    [{ 'container-title-short': 'M.' }, { 'container-title-short': 'M.' }],
    [{ editor: [{ name: 'Ada Fern' }] }, { editor: [{ given: 'Ada', family: 'Fern' }] }],
    [{ editor: [] }, {}],
    [{ volume: null, issue: 3 }, { issue: '3' }],
    [{ volume: 'v'.repeat(500) }, { volume: 'v'.repeat(500) }],
    [{ volume: 'v'.repeat(501) }, {}],
    [{ volume: true }, {}],
  ])('%#', (raw, publication) => expect(parsePublication(raw)).toEqual(publication));
});

it.each(PUBLICATION_TEXTS)('%s is a variable', (variable) => {
  if (variable === 'container-title-short') return;
  expect(parsePublication({ [variable]: 'Moss' })).toEqual({ [variable]: 'Moss' });
});
