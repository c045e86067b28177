import { type Browser, browser } from 'wxt/browser';
import type { Listing, PageDraft } from './paper/paper';
import { isRecord } from './text/json';
import type { ZoteroStatus } from './zotero/connection';

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

/** How well a page could be read, in numbers of papers. */
export interface PageHealth {
  /** That the page seems to hold. */
  expected: number;
  read: number;
  /** Of those that were read. */
  withoutAuthors: number;
  withoutDate: number;
}

/** Papers of a page: what is new on it, or says something new. A long page comes in several captures. */
export interface Capture {
  site: string;
  listing: Listing;
  drafts: PageDraft[];
  /** Of the whole page, with its last capture; that may hold no drafts. Sent again when the page has changed. */
  health?: PageHealth;
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
  /** Once the page has been read to its end. */
  health?: PageHealth;
}

/** The whole protocol: every message, what it carries, what answers it. */
export interface Protocol {
  /** Content script → background: store what the page shows. */
  capture(capture: Capture): CaptureReply;
  /** Content script → background: how these papers stand now. Unknown ones are left out. */
  states(ids: string[]): PaperState[];
  /** Content script → background: save or unsave. */
  save(change: { ids: string[]; saved: boolean }): PaperState[];
  /** Our own pages → background: whether Zotero runs, and where it can save. */
  zotero(): ZoteroStatus;
  /** Our own pages → background: send papers to Zotero. Answered once this was tried; what came of it is in the store. */
  zoteroSend(wish: { papers: string[]; target: string; again: boolean }): number;
  /** Our own pages → background: try at once to send what waits. */
  zoteroNow(): void;
  /** Popup → content script of the active tab: what is on the page. */
  page(): PageReport;
  /** Background → all content scripts: pages of these hosts must no longer be read. */
  withdrawn(origins: string[]): void;
}

type Name = keyof Protocol;
type Data<K extends Name> = Parameters<Protocol[K]>[0];
type Reply<K extends Name> = ReturnType<Protocol[K]>;

/**
 * Sends a message to the background, or to the content script of a tab, and gives its reply.
 * @throws Error with the receiver's words when it failed, or the browser's when there is no receiver
 */
export async function sendMessage<K extends Name>(
  message: K,
  data?: Data<K>,
  tab?: number,
): Promise<Reply<K>> {
  const envelope = { message, data };
  const answer: unknown = await (tab === undefined
    ? browser.runtime.sendMessage(envelope)
    : browser.tabs.sendMessage(tab, envelope));
  if (!isRecord(answer)) throw new Error('No answer came');
  if (typeof answer['error'] === 'string') throw new Error(answer['error']);
  return answer['reply'] as Reply<K>;
}

/** A message as it arrives: its data is unchecked, whatever its type says. */
export interface Received<K extends Name> {
  data: Data<K>;
  sender: Browser.runtime.MessageSender;
}

/** Answers a message. A handler that throws answers with its error's words. Gives the function that stops it. */
export function onMessage<K extends Name>(
  message: K,
  handler: (received: Received<K>) => Reply<K> | Promise<Reply<K>>,
): () => void {
  const listener = (
    envelope: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ) => {
    if (!isRecord(envelope) || envelope['message'] !== message) return undefined;
    Promise.resolve({ data: envelope['data'] as Data<K>, sender })
      .then(handler)
      .then((reply) => ({ reply }))
      .catch((error) => ({ error: error instanceof Error ? error.message : String(error) }))
      .then(respond);
    // Tells the browser to keep the channel open for an answer that comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

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
