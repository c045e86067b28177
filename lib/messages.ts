import { type Browser, browser } from 'wxt/browser';
import type { AnswerProblem } from './paper/answer-problem';
import type { Capture, CaptureReply, PageReport, PaperState } from './paper/capture';
import { ProblemError } from './paper/problem-error';
import { isRecord } from './text/json';

/** A library or collection of Zotero's. */
export interface ZoteroTarget {
  /** `L1`, `C23`. */
  id: string;
  name: string;
  /** 0 for libraries, and one more for each collection in another. */
  level: number;
}

/** Where Zotero would save now, and where it could. Only what can be written to is in the list. */
export interface ZoteroPlaces {
  /** Of Zotero: 9 for 9.0.6; 0 where it is not told. */
  version: number;
  selected: string;
  targets: ZoteroTarget[];
}

/** What came of a request. */
export type ZoteroAnswer<T> =
  | { kind: 'fine'; value: T }
  /** No connection, or it broke: what was asked may have happened or not. */
  | { kind: 'closed' }
  /** Something that is not Zotero answered. */
  | { kind: 'foreign' }
  /** 400 `CONNECTOR_VERSION_OUTDATED`, or an address that this Zotero does not have. */
  | { kind: 'outdated' }
  /** 500 `{libraryEditable: false}` */
  | { kind: 'readonly' }
  /** 409: the session is known, so what it brought is there. */
  | { kind: 'exists' }
  /** 400 `SESSION_NOT_FOUND` */
  | { kind: 'forgotten' }
  /** 400 `COLLECTION_NOT_FOUND` */
  | { kind: 'gone' }
  | { kind: 'refused'; status: number };

/** Whether Zotero can be sent to now, and where to. */
export type ZoteroStatus = ZoteroAnswer<ZoteroPlaces>;

/** Whether Zotero could have named a library or collection so. */
export function isTarget(value: unknown): value is string {
  return typeof value === 'string' && /^[LC]\d{1,15}$/.test(value);
}

/** A message that has no reply, and why. */
export class MessageError extends ProblemError<AnswerProblem> {
  override name = 'MessageError';
}

/** Why a message has no reply: what a MessageError says, or the message of any other error, such as the browser's. */
export function answerProblem(error: unknown): AnswerProblem {
  if (error instanceof MessageError) return error.problem;
  return { kind: 'unexpected', value: error instanceof Error ? error.message : String(error) };
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
 * @throws MessageError when the receiver failed, or the browser's Error when there is no receiver
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
  if (!isRecord(answer)) throw new MessageError({ kind: 'no_answer' });
  // Only our own scripts answer, with what `onMessage` wrote.
  if (answer['problem']) throw new MessageError(answer['problem'] as AnswerProblem);
  return answer['reply'] as Reply<K>;
}

/** A message as it arrives: its data is unchecked, whatever its type says. */
export interface Received<K extends Name> {
  data: Data<K>;
  sender: Browser.runtime.MessageSender;
}

/** Answers a message. A handler that throws answers with the problem of its error. Gives the function that stops it. */
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
      .catch((error) => ({ problem: answerProblem(error) }))
      .then(respond);
    // Tells the browser to keep the channel open for an answer that comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
