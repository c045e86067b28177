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
