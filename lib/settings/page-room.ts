import { browser } from 'wxt/browser';
import type { PageReport } from '../paper/capture';

/** The room of the page's block above the popup's list: nothing, one line, or a paper. */
export type Room = 'none' | 'line' | 'paper';

/** Returns the room for what a reader has read. */
export function roomFor(page: PageReport): Room {
  if (page.ids.length === 1) return 'paper';
  return page.ids.length > 0 || page.problems.length > 0 ? 'line' : 'none';
}

const keyOf = (tab: number) => `room:${tab}`;

/**
 * Keeps which room the page in a tab takes, so that the next popup reserves it before it knows the
 * page. It is kept in `storage.session`, which content scripts can't access.
 */
export async function keepRoom(tab: number, address: string, room: Room): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: { address, room } satisfies Kept });
}

/** Returns the room that is kept for this address in the tab. */
export async function keptRoom(tab: number, address: string): Promise<Room | undefined> {
  // Only this file writes it.
  const kept = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as Kept | undefined;
  return kept?.address === address ? kept.room : undefined;
}

/** Forgets the room of a closed tab. */
export async function forgetRoom(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

interface Kept {
  address: string;
  room: Room;
}
