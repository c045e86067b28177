import { browser } from 'wxt/browser';
import { isTarget, MessageError, type ZoteroStatus } from '../messages';
import { enqueue } from '../store/zotero';
import { isRecord } from '../text/json';
import { askPlaces } from '../zotero/connection';
import { findPapers } from '../zotero/find-papers';
import { apiState, askLeave } from '../zotero/leave';
import { runQueue } from '../zotero/queue';
import { checkOwnPage, type Sender } from './check';

/** Papers that are looked up in Zotero before they are sent. */
const MOST_FOUND = 50;

/*
 * Handlers of messages about Zotero from our own pages. Each takes the unchecked data and the
 * sender, and throws a MessageError when it can't answer.
 */

/** Returns whether Zotero runs, the collections it can save to, and what its local API can do. */
export async function answerZotero(sender: Sender): Promise<ZoteroStatus> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  const status = await askPlaces();
  if (status.kind !== 'fine') return status;
  return { kind: 'fine', value: { ...status.value, api: await apiState() } };
}

/**
 * Records those of the papers that a library of Zotero has already, whoever added them. Only as
 * many are looked up as a reader waits for; the others are when they are sent.
 */
export async function answerZoteroFind(data: unknown, sender: Sender): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  const { papers, target } = checkWish(data);
  await findPapers(papers.slice(0, MOST_FOUND), target);
}

/** Has Zotero ask its user again whether Offprint may write to it. */
export async function answerZoteroAsk(sender: Sender): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  await askLeave(true);
}

/**
 * Queues papers and tries to send the whole queue.
 * @returns how many papers were queued
 */
export async function answerZoteroSend(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<number> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  const { papers, target, again } = checkWish(data);
  const queued = await enqueue(papers, target, again, now);
  await runQueue(true);
  return queued;
}

function checkWish(data: unknown): { papers: string[]; target: string; again: boolean } {
  const { papers, target, again } = isRecord(data) ? data : {};
  if (!Array.isArray(papers) || !papers.every((id) => typeof id === 'string') || !isTarget(target))
    throw new MessageError({ kind: 'refused_zotero' });
  return { papers, target, again: again === true };
}

/** Tries to send the whole queue now. */
export async function answerZoteroNow(sender: Sender): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  await runQueue(true);
}
