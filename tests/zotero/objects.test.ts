import { describe, expect, it } from 'vitest';
import { childObjects, itemObject } from '../../lib/zotero/api-objects';
import type { ZoteroItem } from '../../lib/zotero/item';
import { fittingTags, longTags } from '../../lib/zotero/tags';

describe('what Zotero takes', () => {
  it('are tags of up to 255 characters', () => {
    const tags = ['a', '𝔘'.repeat(255), 'b'.repeat(256)];
    expect(fittingTags(tags)).toEqual(tags.slice(0, 2));
    expect(longTags(tags)).toEqual(tags.slice(2));
  });

  it('is an item, and below it its note and the link of its PDF', () => {
    const attachments = [{ title: 'PDF', url: 'https://a.example/1.pdf', mimeType: 'text/html' }];
    const item = { id: 'x', itemType: 'book', title: 'T', notes: [{ note: '<p>N' }], attachments };
    const hold = { collection: 'K', added: Date.UTC(2026, 10, 21, 9) };
    const object = itemObject(...([item, ['a'], hold] as unknown as Parameters<typeof itemObject>));
    // Without a key: Zotero refuses a new object that has one.
    expect(object).toEqual({
      itemType: 'book',
      title: 'T',
      dateAdded: '2026-11-21T09:00:00Z',
      tags: [{ tag: 'a' }],
      collections: ['K'],
    });
    expect(childObjects(item as unknown as ZoteroItem, 'A')).toEqual([
      { parentItem: 'A', itemType: 'note', note: '<p>N' },
      {
        ...{ parentItem: 'A', itemType: 'attachment', title: 'PDF', linkMode: 'linked_url' },
        ...{ url: 'https://a.example/1.pdf', contentType: 'application/pdf' },
      },
    ]);
  });
});
