import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEYOND_LIMITS, type Beyond, mergeBeyond, parseBeyond } from '../../lib/paper/beyond';

const group = fc.dictionary(
  fc.constantFrom('file', 'annote', 'langid', 'C1', '__proto__'),
  fc.string({ maxLength: 8 }),
  { minKeys: 1, noNullPrototype: true },
);
/** Fields within the limits. */
const arbitraryBeyond: fc.Arbitrary<Beyond> = fc
  .record({ bibtex: group, ris: group, csl: group }, { requiredKeys: [] })
  .filter((beyond) => Object.keys(beyond).length > 0);
const optional = fc.option(arbitraryBeyond, { nil: undefined });

describe('parseBeyond', () => {
  it('keeps fields of files as they were, and nothing else', () => {
    const beyond = { bibtex: { file: ' a.pdf:PDF\n', __proto: '' }, csl: { 'original-date': '1' } };
    expect(parseBeyond({ ...beyond, ris: { '': 'x', C1: 7 }, word: { x: 'y' } })).toEqual({
      beyond,
      cut: false,
    });
    for (const none of [undefined, null, [], 'x', {}, { bibtex: [] }, { bibtex: 'x' }])
      expect(parseBeyond(none)).toEqual({ cut: false });
  });

  it('keeps 100 fields of all vocabularies together, without the longest', () => {
    const many = Object.fromEntries(
      Array.from({ length: BEYOND_LIMITS.fields }, (_, index) => [`f${index}`, 'x']),
    );
    expect(parseBeyond({ ris: many })).toEqual({ beyond: { ris: many }, cut: false });
    expect(parseBeyond({ ris: many, bibtex: { file: 'longer' } })).toEqual({
      beyond: { ris: many },
      cut: true,
    });
  });

  it('keeps 64 kB in UTF-8 with the names, without the longest fields', () => {
    const most = { abc: 'ä'.repeat(BEYOND_LIMITS.bytes / 2 - 4), d: 'xxxx' };
    expect(parseBeyond({ csl: most })).toEqual({ beyond: { csl: most }, cut: false });
    expect(parseBeyond({ csl: { ...most, e: '' } })).toEqual({
      beyond: { csl: { d: 'xxxx', e: '' } },
      cut: true,
    });
  });

  it('leaves out a field with a name that is too long', () => {
    const name = 'n'.repeat(BEYOND_LIMITS.name);
    expect(parseBeyond({ csl: { [name]: '1', [`${name}n`]: '2' } })).toEqual({
      beyond: { csl: { [name]: '1' } },
      cut: true,
    });
  });

  it('returns what was merged as it is', () => {
    fc.assert(
      fc.property(arbitraryBeyond, (beyond) => {
        expect(parseBeyond(JSON.parse(JSON.stringify(beyond)))).toEqual({ beyond, cut: false });
      }),
    );
  });
});

describe('mergeBeyond', () => {
  it('keeps the fields of both, and of one field the longer text', () => {
    const one = { bibtex: { file: 'a.pdf', langid: 'en' }, ris: { C1: 'x' } };
    const other = { bibtex: { file: 'a.pdf;b.pdf' }, csl: { source: 'arXiv' } };
    expect(mergeBeyond(one, other)).toEqual({
      bibtex: { file: 'a.pdf;b.pdf', langid: 'en' },
      ris: { C1: 'x' },
      csl: { source: 'arXiv' },
    });
    expect(mergeBeyond(undefined, one)).toBe(one);
    expect(mergeBeyond(undefined, undefined)).toBeUndefined();
  });

  it('gives the same in any order', () => {
    fc.assert(
      fc.property(optional, optional, optional, (a, b, c) => {
        expect(mergeBeyond(a, b)).toEqual(mergeBeyond(b, a));
        expect(mergeBeyond(a, a)).toEqual(a);
        expect(mergeBeyond(mergeBeyond(a, b), c)).toEqual(mergeBeyond(a, mergeBeyond(b, c)));
      }),
    );
  });

  it('stays within the limits, in either order', () => {
    const fields = (letter: string) =>
      Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`${letter}${index}`, letter]));
    const [a, b] = [{ ris: fields('a') }, { ris: { ...fields('b'), long: 'x'.repeat(99) } }];
    const both = mergeBeyond(a, b);
    expect(Object.keys(both?.ris ?? {})).toHaveLength(BEYOND_LIMITS.fields);
    expect(both?.ris).not.toHaveProperty('long');
    expect(mergeBeyond(b, a)).toEqual(both);
  });
});
