import { describe, expect, it } from 'vitest';
import { apiObjects } from '../../lib/zotero/api-objects';
import { objectKey } from '../../lib/zotero/object-key';
import { fittingTags, longTags } from '../../lib/zotero/tags';

describe('what Zotero takes', () => {
  it('are keys of eight letters that can not be mistaken for others', () => {
    const keys = Array.from({ length: 200 }, objectKey);
    expect(keys.filter((key) => !/^[23456789A-NP-Z]{8}$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(200);
  });

  it('are tags of up to 255 characters', () => {
    const tags = ['a', '𝔘'.repeat(255), 'b'.repeat(256)];
    expect(fittingTags(tags)).toEqual(tags.slice(0, 2));
    expect(longTags(tags)).toEqual(tags.slice(2));
  });

  it('is an item, and below it its first note and the link of its PDF', () => {
    const attachments = [{ title: 'PDF', url: 'https://a.example/1.pdf', mimeType: 'text/html' }];
    const item = { id: 'x', itemType: 'book', title: 'T', notes: [{ note: '<p>N' }], attachments };
    const hold = { server: 's', library: 'users/0', keys: ['A', 'B', 'C'], collection: 'K' };
    const objects = apiObjects(
      ...([item, ['a'], hold] as unknown as Parameters<typeof apiObjects>),
    );
    expect(objects).toEqual([
      {
        key: 'A',
        version: 0,
        itemType: 'book',
        title: 'T',
        tags: [{ tag: 'a' }],
        collections: ['K'],
      },
      { key: 'B', version: 0, parentItem: 'A', itemType: 'note', note: '<p>N' },
      {
        ...{ key: 'C', version: 0, parentItem: 'A', itemType: 'attachment', title: 'PDF' },
        ...{
          linkMode: 'linked_url',
          url: 'https://a.example/1.pdf',
          contentType: 'application/pdf',
        },
      },
    ]);
  });
});
