import { vi } from 'vitest';
import { onMessage } from '../../lib/messages';
import type { PaperState } from '../../lib/paper/capture';

/** The background, as far as the reader sees it: what it was sent, and what it has saved. */
export const captured = vi.fn();
export const asked = vi.fn();
export const healths: unknown[] = [];
export const collection = new Set<string>();

function stateOf(id: string): PaperState {
  const savedAt = collection.has(id) ? { savedAt: 1 } : {};
  return { id, state: collection.has(id) ? 'saved' : 'new', tags: [], firstSeen: 1, ...savedAt };
}

/** Answers the reader's messages from an empty collection. */
export function startBackground(): void {
  collection.clear();
  healths.length = 0;
  onMessage('capture', ({ data: { drafts, health } }) => {
    healths.push(health);
    captured(drafts.map(({ ids }) => ids[0]));
    return { states: drafts.map(({ ids }) => stateOf(ids[0] ?? '')), problems: [] };
  });
  onMessage('states', ({ data }) => {
    asked(data);
    return data.map(stateOf);
  });
  onMessage('save', ({ data: { ids, saved } }) => {
    for (const id of ids) saved ? collection.add(id) : collection.delete(id);
    return ids.map(stateOf);
  });
}
