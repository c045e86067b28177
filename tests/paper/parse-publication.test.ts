import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../lib/paper/parse-draft';

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
