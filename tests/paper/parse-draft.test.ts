import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalId } from '../../lib/paper/canonical';
import { DraftError, parseDraft, parseUrl } from '../../lib/paper/parse-draft';
import { LIMITS } from '../../lib/paper/parse-values';

const least = { ids: ['arxiv:2407.21783'], title: 'A Title' };
const full = {
  ...least,
  authors: [{ given: 'Ada', family: 'Quill' }, { literal: 'The Team' }],
  authorCount: 3,
  authorsComplete: false,
  abstract: 'An abstract.',
  published: '2024-07',
  venue: 'A Venue',
  organisation: 'A Lab',
  category: 'cs.CL',
  submitted: '2024-08-01',
  submitter: 'Someone',
  keywords: ['a', 'b'],
  links: { page: 'https://example.org/', code: 'https://github.com/a/b' },
  counts: { upvotes: 0, citations: 12 },
  rank: 1,
};

/** What `parseDraft` gives, or its refusal; any other error is thrown on. */
function attempt(value: unknown) {
  try {
    return parseDraft(value);
  } catch (error) {
    if (error instanceof DraftError) return error.message;
    throw error;
  }
}

describe('parseDraft', () => {
  it('keeps no text that turns around what stands behind it, and none that shows nothing', () => {
    const value = { ...least, title: '\u202eeltiT A', venue: '\u2067Moss', submitter: '\u200b' };
    const { draft, problems } = parseDraft(value);
    expect(draft).toEqual({ ...least, title: 'eltiT A', venue: 'Moss' });
    expect(problems).toMatchObject([{ kind: 'field_left_out', name: 'submitter' }]);
    const unseen = { ...least, title: '\u200b\u2060\u0007' };
    expect(() => parseDraft(unseen)).toThrow('no_title');
  });

  it('returns a valid draft unchanged', () => {
    expect(parseDraft(full)).toEqual({ draft: full, problems: [] });
    expect(parseDraft(least)).toEqual({ draft: least, problems: [] });
  });

  it('takes as many keywords and authors as the limits allow', () => {
    const keywords = Array.from({ length: LIMITS.keywords }, (_, at) => `k${at}`);
    expect(parseDraft({ ...least, keywords }).draft.keywords).toHaveLength(LIMITS.keywords);
    const more = parseDraft({ ...least, keywords: [...keywords, 'more'] });
    expect(more.draft.keywords).toBeUndefined();
    expect(more.problems).toHaveLength(1);
  });

  it('drops unknown fields', () => {
    const more: object = JSON.parse('{"html": "<b>", "__proto__": {"venue": "x"}}');
    expect(parseDraft({ ...more, ...least }).draft).toEqual(least);
  });

  it('collapses white space and drops invalid identifiers', () => {
    const draft = { ids: ['x', 'arxiv:2407.21783', 'arxiv:2407.21783', 7], title: ' A\n  Title ' };
    expect(parseDraft(draft).draft).toEqual(least);
  });

  it.each([
    ['authors', [{ given: 'x' }]],
    ['authors', 'Ada'],
    ['authorCount', 0],
    ['authorCount', 1.5],
    ['authorsComplete', 'no'],
    ['abstract', 'x'.repeat(LIMITS.abstract + 1)],
    ['published', '2024-02-30'],
    ['published', 'Feb 2024'],
    ['submitted', '2024-08'],
    ['category', 'cs CL'],
    ['keywords', Array.from({ length: LIMITS.keywords + 1 }, () => 'x')],
    ['rank', -1],
  ])('leaves out a bad %s and says so', (key, value) => {
    const { draft, problems } = parseDraft({ ...least, [key]: value });
    expect(draft).toEqual(least);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'field_left_out', name: key, title: 'A Title' });
  });

  it('leaves out a link that is not http or https', () => {
    const { draft, problems } = parseDraft({
      ...least,
      links: { page: 'https://a.example', code: 'javascript:alert(1)' },
    });
    expect(draft.links).toEqual({ page: 'https://a.example/' });
    expect(problems).toHaveLength(1);
  });

  it.each([
    null,
    'x',
    [],
    {},
    { ids: least.ids },
    { title: 'x' },
    { ids: ['x'], title: 'x' },
    { ...least, title: ' ' },
    { ...least, title: 'x'.repeat(LIMITS.title + 1) },
  ])('refuses %j', (value) => expect(() => parseDraft(value)).toThrow(DraftError));

  it('leaves out control characters, at which other programs end a text', () => {
    const authors = [{ given: 'B\0o', family: 'Ek\u009b' }];
    const { draft } = parseDraft({ ...least, title: '\0Moss\u0007 and\tice', authors });
    expect(draft).toMatchObject({
      title: 'Moss and ice',
      authors: [{ given: 'Bo', family: 'Ek' }],
    });
  });

  it('accepts any JSON and is idempotent', () => {
    const fields = Object.fromEntries(
      Object.entries(full).map(([key, value]) => [
        key,
        fc.oneof(fc.jsonValue(), fc.constant(value)),
      ]),
    );
    const some = fc.record(fields, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), some), (value) => {
        const parsed = attempt(value);
        if (typeof parsed === 'string') return;
        expect(parsed.draft.ids.every(isCanonicalId)).toBe(true);
        expect(parseDraft(parsed.draft)).toEqual({ draft: parsed.draft, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseUrl', () => {
  it('returns only absolute http and https addresses, and is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.jsonValue()), (raw) => {
        const url = parseUrl(raw);
        if (url === undefined) return;
        expect(url).toMatch(/^https?:\/\//);
        expect(parseUrl(url)).toBe(url);
      }),
    );
  });
});

describe('a draft at its limits', () => {
  it.each<[string, object, object]>([
    ['marks of direction at both ends', { title: '\u200e\u200fMoss\u200e' }, { title: 'Moss' }],
    ['marks within', { title: 'M\u200eoss' }, { title: 'M\u200eoss' }],
    ['the longest title', { title: 'x'.repeat(2000) }, { title: 'x'.repeat(2000) }],
    ['the longest name', { submitter: 'x'.repeat(300) }, { submitter: 'x'.repeat(300) }],
    ['a name that is too long', { submitter: 'x'.repeat(301) }, {}],
    ['the longest category', { category: 'x'.repeat(40) }, { category: 'x'.repeat(40) }],
    ['a category that is too long', { category: 'x'.repeat(41) }, {}],
    ['a category with other signs', { category: 'cs.CL!' }, {}],
    ['the most authors', { authorCount: 100_000 }, { authorCount: 100_000 }],
    ['more authors', { authorCount: 100_001 }, {}],
    ['one author', { authorCount: 1 }, { authorCount: 1 }],
    ['the last rank', { rank: 1_000_000 }, { rank: 1_000_000 }],
    ['a rank behind it', { rank: 1_000_001 }, {}],
    ['rank 0', { rank: 0 }, {}],
    ['a list that is cut', { authorsComplete: false }, { authorsComplete: false }],
    ['a list that is whole', { authorsComplete: true }, { authorsComplete: true }],
    [
      'counts from 0',
      { counts: { upvotes: 0, stars: 1e9 } },
      { counts: { upvotes: 0, stars: 1e9 } },
    ],
    ['bad counts', { counts: { upvotes: -1, stars: 1e9 + 1, citations: 1.5 } }, { counts: {} }],
    ['a day of submission', { submitted: '2024-08-01' }, { submitted: '2024-08-01' }],
    ['a day that does not exist', { submitted: '2024-02-30' }, {}],
    ['a month online', { online: '2024-08' }, {}],
    [
      'a day online',
      { published: '2023', online: '2024-08-01' },
      { published: '2023', online: '2024-08-01' },
    ],
    ['no day online', { published: '2023', online: '2024-02-30' }, { published: '2023' }],
    ['null', { venue: null, rank: null }, {}],
    ['an empty publication', { publication: {} }, {}],
    [
      'a journal that is a server',
      { kind: 'article-journal', venue: 'arXiv' },
      { kind: 'article', venue: 'arXiv' },
    ],
    ['a book at a server', { kind: 'book', venue: 'arXiv' }, { kind: 'book', venue: 'arXiv' }],
    [
      'a journal',
      { kind: 'article-journal', venue: 'Nature' },
      { kind: 'article-journal', venue: 'Nature' },
    ],
    [
      'a number in place of pages',
      { kind: 'article', publication: { page: '07.21783', volume: '1' } },
      { kind: 'article', publication: { volume: '1' } },
    ],
    [
      'pages of a preprint',
      { kind: 'article', publication: { page: '3-9' } },
      { kind: 'article', publication: { page: '3-9' } },
    ],
    [
      'pages of a paper',
      { kind: 'book', publication: { page: '21783' } },
      { kind: 'book', publication: { page: '21783' } },
    ],
  ])('%s', (_, more, expected) => {
    expect(parseDraft({ ...least, ...more }).draft).toEqual({ ...least, ...expected });
  });

  it('has at most fifty identifiers', () => {
    const ids = Array.from({ length: 51 }, (_, at) => `pmid:${at + 1}`);
    expect(parseDraft({ ...least, ids }).draft.ids).toEqual(ids.slice(0, 50));
  });

  it.each([
    ['x'.repeat(80), { kind: 'text', value: 'x'.repeat(80) }],
    ['x'.repeat(81), { kind: 'characters', value: 81 }],
    [[1, 2], { kind: 'list', value: 2 }],
    [7, { kind: 'type', value: 'number' }],
    [{}, { kind: 'type', value: 'object' }],
  ])('reports what was left out: %#', (value, quoted) => {
    expect(parseDraft({ ...least, published: value }).problems).toMatchObject([{ value: quoted }]);
  });

  it.each([
    ['T'.repeat(60), 'T'.repeat(60)],
    ['T'.repeat(61), `${'T'.repeat(60)}…`],
  ])('names a paper by its title: %#', (title, name) => {
    expect(parseDraft({ ...least, title, rank: -1 }).problems).toMatchObject([{ title: name }]);
  });

  it('has no longer address than the limit', () => {
    const address = (length: number) => 'https://a.example/'.padEnd(length, 'x');
    expect(parseUrl(address(2000))).toBe(address(2000));
    expect(parseUrl(address(2001))).toBeUndefined();
    expect(parseUrl('http://a.example')).toBe('http://a.example/');
    expect(parseUrl('ftp://a.example')).toBeUndefined();
  });
});
