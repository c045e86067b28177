import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Capture } from '../../lib/paper/capture';
import type { Item, Paper, PaperDraft } from '../../lib/paper/paper';
import { db } from '../../lib/store/database';
import { storeCapture } from '../../lib/store/join/capture';

/** A morning on which everything in these tests happens, in ms. */
export const NOW = Date.UTC(2026, 10, 21, 9);
export const DAY = 24 * 3600 * 1000;

/** An empty store before each test. */
export function freshStore(): void {
  beforeEach(async () => {
    fakeBrowser.reset();
    if (!db.isOpen()) await db.open();
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}

/** The identifier of the paper of that number. */
export const id = (number: number) => `arxiv:2611.${String(number).padStart(5, '0')}`;

/** A draft with an identifier and a title of that number. */
export function draft(number: number, more: Partial<PaperDraft> = {}): PaperDraft {
  return { ids: [id(number)], title: `Paper ${number}`, ...more };
}

/** What a listing page of one day sends. */
export function capture(drafts: unknown[], period = '2026-11-21'): Capture {
  return {
    site: 'huggingface',
    listing: { list: 'daily', period },
    drafts: drafts as PaperDraft[],
  };
}

/** Stores papers of these numbers as seen at `at`. */
export async function see(numbers: number[], at = NOW): Promise<string[]> {
  await storeCapture(capture(numbers.map((number) => draft(number))), at);
  return numbers.map(id);
}

/** A paper as a file may hold it. */
export function paper(number: number, more: Partial<Paper> = {}): Paper {
  return {
    id: id(number),
    ids: [id(number)],
    title: `Paper ${number}`,
    authors: [],
    links: {},
    counts: {},
    sources: ['huggingface'],
    firstSeen: NOW - DAY,
    lastSeen: NOW - DAY,
    ...more,
  };
}

/** A saved paper as a file may hold it. */
export function savedItem(number: number, entry: Partial<NonNullable<Item['entry']>> = {}): Item {
  return {
    paper: paper(number),
    entry: {
      paper: id(number),
      savedAt: NOW - DAY,
      tags: [],
      note: '',
      status: 'unread',
      ...entry,
    },
  };
}

/** Everything in the store, to compare before and after. */
export async function everything(): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(rows);
}
