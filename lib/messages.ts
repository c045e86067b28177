import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Listing, PaperDraft } from './paper';

/** How a paper on a page stands to the user. */
export interface PaperState {
  /** The identifier under which the page knows it. */
  id: string;
  state: 'new' | 'seen' | 'saved';
  tags: string[];
  /** ms */
  firstSeen: number;
  savedAt?: number;
}

/** One state of a page: everything that it shows now. */
export interface Capture {
  site: string;
  listing: Listing;
  drafts: PaperDraft[];
}

export interface CaptureReply {
  states: PaperState[];
  /** What could not be kept, in words for the user. */
  problems: string[];
}

/** What the content script knows of its page. */
export interface PageReport {
  site: string;
  url: string;
  /** First identifier of each paper on the page. */
  ids: string[];
  /** Papers that the page seems to hold. */
  expected: number;
  problems: string[];
}

/** The whole protocol: every message, what it carries, what answers it. */
export interface Protocol {
  /** Content script → background: store what the page shows. */
  capture(capture: Capture): CaptureReply;
  /** Content script → background: how these papers stand now. Unknown ones are left out. */
  states(ids: string[]): PaperState[];
  /** Content script → background: save or unsave. */
  save(change: { ids: string[]; saved: boolean }): PaperState[];
  /** Popup → content script of the active tab: what is on the page. */
  page(): PageReport;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

const CHANGED = 'entriesChanged';

/**
 * Tells every open page that entries have changed. Dexie's `liveQuery` does not reach content scripts;
 * a value in `storage.local` does, whichever context made the change.
 */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [CHANGED]: crypto.randomUUID() });
}

/** Calls back after each announced change. Gives the function that stops it. */
export function watchChanges(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CHANGED in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
