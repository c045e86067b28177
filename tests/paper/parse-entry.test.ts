import { describe, expect, it } from 'vitest';
import { ENTRY_LIMITS, parseEntry } from '../../lib/paper/parse-entry';

const parse = (more: object) => parseEntry({ savedAt: 1, ...more }, 'pmid:1');

describe('parseEntry', () => {
  it('reports a note that is cut, and no other', () => {
    const note = 'x'.repeat(ENTRY_LIMITS.note);
    expect(parse({ note })).toMatchObject({ entry: { note }, cut: false });
    expect(parse({ note: `${note}y` })).toMatchObject({ entry: { note }, cut: true });
  });

  it('reports tags that are lost, not those that stand there twice or are blank', () => {
    const tags = Array.from({ length: ENTRY_LIMITS.tags }, (_, index) => `tag ${index}`);
    expect(parse({ tags: [...tags, 'tag 0', ' ', 'tag  1'] })).toMatchObject({
      entry: { tags },
      cut: false,
    });
    expect(parse({ tags: [...tags, 'one more'] })).toMatchObject({ entry: { tags }, cut: true });
  });

  it.each([-1, 8.64e15 + 1, Number.NaN, '1', undefined])(
    'refuses a time of saving of %s',
    (savedAt) => expect(parse({ savedAt })).toBeUndefined(),
  );

  it.each([0, 8.64e15])('takes a time of saving of %s', (savedAt) =>
    expect(parse({ savedAt })?.entry.savedAt).toBe(savedAt),
  );
});
