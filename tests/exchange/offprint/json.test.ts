import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { json } from '../../../lib/exchange/offprint/json';
import { mergePapers, paperOf } from '../../../lib/merge/merge';
import type { Item } from '../../../lib/paper/paper';
import { arbitraryItem } from '../../made/arbitrary-item';
import { oldBackup } from '../../made/old-backup';
import { itemOf, nastyItems } from '../nasty';

const NOW = 1_795_000_000_000;
const write = (items: Item[]) => oldBackup(items, NOW);
const read = (text: string) => json.read(text, { now: NOW });
const failure = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FormatError) return error.problem.kind;
    throw error;
  }
  return undefined;
};

describe('json', () => {
  it('gives back what it wrote', () => {
    expect(read(write(nastyItems()))).toEqual({ items: nastyItems(), problems: [] });
  });

  it('keeps both versions of a paper, and whence its fields are', () => {
    const preprint = { ids: ['arxiv:1904.01121'], title: 'Hype', published: '2019-04-01' };
    const published = {
      ids: ['acl:P19-1001'],
      title: 'Hype',
      published: '2019',
      venue: 'ACL 2019',
    };
    const paper = mergePapers(paperOf(preprint, 'arxiv', 1), paperOf(published, 'acl', 2));
    expect(paper).toMatchObject({ preprinted: '2019-04-01', stamps: { title: [2, 2] } });
    const items: Item[] = [{ paper }];
    expect(read(write(items))?.items).toEqual(items);
  });

  it('gives back any items', () => {
    const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(fc.array(arbitraryItem, { maxLength: 5 }), (items) => {
        const result = read(write(items));
        expect(result?.problems).toEqual([]);
        expect(result?.items.map((each) => each.entry)).toEqual(items.map((each) => each.entry));
        expect(result?.items.map((each) => each.sightings)).toEqual(
          items.map((each) => each.sightings),
        );
        expect(
          result?.items.map(({ paper }) => [
            paper.id,
            paper.ids,
            plain(paper.title),
            plain(paper.abstract),
          ]),
        ).toEqual(
          items.map(({ paper }) => [
            paper.id,
            paper.ids,
            plain(paper.title),
            plain(paper.abstract),
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('tells a truncated file, wherever it ends', () => {
    const whole = write(nastyItems());
    for (let end = 1; end < whole.trimEnd().length; end += 7) {
      expect(failure(whole.slice(0, end)), `cut after ${end}`).toBe('old_cut_off');
    }
  });

  it('tells a file of another program, a newer one, an empty one and one that is no JSON', () => {
    expect(failure('{"papers":{}}')).toBe('old_foreign');
    expect(failure('[1,2]')).toBe('old_foreign');
    expect(failure('{"format":"offprint","version":7,"items":[]}')).toBe('old_newer');
    expect(failure('{"format":"offprint","items":[]}')).toBe('old_no_version');
    expect(failure('{"format":"offprint","version":1,"items":[]]}')).toBe('old_not_json');
    expect(failure('')).toBe('old_empty');
    expect(failure('@misc{x}')).toBe('old_not_json');
    expect(failure('{"format":"offprint","version":1}')).toBe('old_no_list');
  });

  it('leaves out single bad papers and says which', () => {
    const good = itemOf({ title: 'Good' });
    const file = {
      format: 'offprint',
      version: 1,
      items: [
        good,
        { paper: { ids: ['arxiv:2611.00002'], title: 'x'.repeat(10_000_000) } },
        { paper: { title: 'No identifier' } },
        42,
        {
          paper: {
            ids: ['arxiv:2611.00003'],
            title: 'Bad link',
            links: { page: 'javascript:alert(1)' },
          },
        },
        {
          paper: { ids: ['arxiv:2611.00004'], title: 'Bad entry' },
          entry: { savedAt: 'yesterday' },
        },
      ],
    };
    const result = read(JSON.stringify(file));
    expect(result?.items.map(({ paper }) => paper.title)).toEqual([
      'Good',
      'Bad link',
      'Bad entry',
    ]);
    expect(result?.items[1]?.paper.links).toEqual({});
    expect(result?.problems).toHaveLength(5);
    expect(result?.problems[0]).toMatchObject({
      kind: 'left_out',
      at: { reference: 2 },
      why: { kind: 'long_title', value: 10_000_000 },
    });
  });

  it('never throws anything but its own error, for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        failure(text);
        failure(`{"format":"offprint","version":1,"items":[${text}]}`);
      }),
    );
  });
});
