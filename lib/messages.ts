import { type Browser, browser } from 'wxt/browser';
import type { AnswerProblem } from './paper/answer-problem';
import type { Capture, CaptureReply, PageReport, PaperState } from './paper/capture';
import { isRecord } from './text/json';
import { words } from './words/words';

/** A library or collection of Zotero's. */
export interface ZoteroTarget {
  /** `L1`, `C23`. */
  id: string;
  name: string;
  /** 0 for libraries, and one more for each collection in another. */
  level: number;
}

/**
 * What Zotero's local API can do: nothing, because this Zotero has none or it is off; only answer
 * questions; or write, which the user of Zotero was not asked about, has denied or has allowed.
 */
export type ZoteroApi = 'none' | 'off' | 'read' | 'unasked' | 'denied' | 'allowed';

/** The target that is selected in Zotero, and all writable targets. */
export interface ZoteroPlaces {
  /** Zotero's major version: 9 for 9.0.6; 0 if unknown. */
  version: number;
  selected: string;
  targets: ZoteroTarget[];
  /** Absent while nobody has asked. */
  api?: ZoteroApi;
}

/** The outcome of a request to Zotero. */
export type ZoteroAnswer<T> =
  | { kind: 'fine'; value: T }
  /**
   * The connection failed or was interrupted: the request may or may not have been carried out.
   */
  | { kind: 'closed' }
  /** Something that is not Zotero answered. */
  | { kind: 'foreign' }
  /** 400 `CONNECTOR_VERSION_OUTDATED`, or an endpoint that this version of Zotero lacks. */
  | { kind: 'outdated' }
  /** 500 `{libraryEditable: false}` */
  | { kind: 'readonly' }
  /** 409: the session exists, so its items have been saved. */
  | { kind: 'exists' }
  /** 400 `SESSION_NOT_FOUND` */
  | { kind: 'forgotten' }
  /** 400 `COLLECTION_NOT_FOUND` */
  | { kind: 'gone' }
  | { kind: 'refused'; status: number };

/** Whether papers can be sent to Zotero now, and to which targets. */
export type ZoteroStatus = ZoteroAnswer<ZoteroPlaces>;

/** Whether the value has the form of an id of a Zotero library or collection. */
export function isTarget(value: unknown): value is string {
  return typeof value === 'string' && /^[LC]\d{1,15}$/.test(value);
}

/** A message that has no reply; `problem` says why. */
export class MessageError extends Error {
  override name = 'MessageError';
  readonly problem: AnswerProblem;
  constructor(problem: AnswerProblem, options?: ErrorOptions) {
    super(JSON.stringify(problem), options);
    this.problem = problem;
  }
}

/** Why a message has no reply: the problem of a MessageError, or the message of any other error. */
export function answerProblem(error: unknown): AnswerProblem {
  if (error instanceof MessageError) return error.problem;
  return { kind: 'unexpected', value: error instanceof Error ? error.message : String(error) };
}

/** The whole protocol: every message with its data and its reply. */
export interface Protocol {
  /** Content script → background: store what the page shows. */
  capture(capture: Capture): CaptureReply;
  /**
   * Content script → background: the current states of these papers. Unknown ones are left out.
   */
  states(ids: string[]): PaperState[];
  /**
   * Content script → background: save or unsave. In a private window the papers that are saved come
   * with it, because what was only seen there is not stored.
   */
  save(change: { ids: string[]; saved: boolean; unstored?: Capture }): PaperState[];
  /** Content script → background: the user is not interested in these papers, or is again. */
  hide(change: { ids: string[]; hidden: boolean }): PaperState[];
  /** Content script → background: show the bar on this site no more, except for failures. */
  silence(): void;
  /** Our own pages → background: whether Zotero runs, and where it can save. */
  zotero(): ZoteroStatus;
  /**
   * Our own pages → background: send papers to Zotero. Replies after the attempt with the number
   * of papers queued for it; the outcome of each paper is in the store.
   */
  zoteroSend(wish: { papers: string[]; target: string; again: boolean }): number;
  /** Our own pages → background: look up which of the papers Zotero has, and store that. */
  zoteroFind(wish: { papers: string[]; target: string }): void;
  /** Our own pages → background: have Zotero ask its user again. */
  zoteroAsk(): void;
  /** Our own pages → background: try at once to send the waiting papers. */
  zoteroNow(): void;
  /**
   * Our own pages → background: bring the collection in step with other machines. If the user asked
   * for it, at once, and replies after that; otherwise only if the last time is a while ago.
   */
  sync(asked: boolean): void;
  /**
   * Our own pages and background → content script of a tab: which papers are on the page. With
   * `asIs` a change that was not read yet may be left out; otherwise the page is read at once.
   */
  page(asIs?: boolean): PageReport;
  /**
   * Background → content script of a tab: access to its page was withdrawn; stop reading it.
   */
  withdrawn(): void;
}

type Name = keyof Protocol;
type Data<K extends Name> = Parameters<Protocol[K]>[0];
type Reply<K extends Name> = ReturnType<Protocol[K]>;

/**
 * Sends a message to the background and returns the reply.
 * @throws MessageError with the receiver's problem; `no_answer` if there is no receiver or it was
 *   stopped before it answered, as the browser does with a background that it considers idle
 */
export function sendMessage<K extends Name>(message: K, data?: Data<K>): Promise<Reply<K>> {
  return replyTo(() => browser.runtime.sendMessage({ message, data }));
}

/**
 * Sends a message to the content script in the top frame of a tab, and returns the reply.
 * @throws MessageError as `sendMessage` does
 */
export function sendToTab<K extends Name>(
  tab: number,
  message: K,
  data?: Data<K>,
): Promise<Reply<K>> {
  return replyTo(() => browser.tabs.sendMessage(tab, { message, data }, { frameId: 0 }));
}

async function replyTo<K extends Name>(send: () => Promise<unknown>): Promise<Reply<K>> {
  let answer: unknown;
  let cause: unknown;
  try {
    answer = await send();
  } catch (error) {
    // The browser's own messages speak of ports and listeners, in every browser differently.
    cause = error;
  }
  if (!isRecord(answer)) throw new MessageError({ kind: 'no_answer' }, { cause });
  // Only our own scripts answer, with what `onMessage` wrote.
  if (answer['problem']) throw new MessageError(answer['problem'] as AnswerProblem);
  return answer['reply'] as Reply<K>;
}

/** A received message. Its data is not validated and may not have the type it claims. */
export interface Received<K extends Name> {
  data: Data<K>;
  sender: Browser.runtime.MessageSender;
}

/**
 * Registers the handler of a message. When the handler throws, the sender's call rejects with the
 * problem of that error. Returns the function that removes the handler.
 */
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
    // `true` keeps the channel open for an asynchronous answer.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Why a message has no reply, or what went wrong in the store, in words for the user. */
export function answerText(problem: AnswerProblem): string {
  return words(`answer_${problem.kind}`, 'value' in problem ? problem.value : '');
}
