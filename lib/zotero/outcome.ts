import type { ZoteroReason, ZoteroRow } from '../store/rows';
import { longTags } from './tags';

/*
 * What becomes of a row of the queue after an answer of Zotero's.
 */

/** The paper is in Zotero. @param now ms */
export function sent(now: number, reason?: ZoteroReason) {
  return ({ paper, target }: ZoteroRow): ZoteroRow => ({
    ...{ paper, target, state: 'sent', tries: 0, next: 0, sentAt: now },
    ...(reason && { reason }),
  });
}

/** The same for papers with these tags, of which Zotero was given only those that fit. */
export function sentWithTags(now: number, tags: readonly string[]) {
  if (longTags(tags).length === 0) return sent(now);
  return (row: ZoteroRow): ZoteroRow => ({ ...sent(now, 'longtag')(row), state: 'failed' });
}

/**
 * The paper is in Zotero and lacks something there. It keeps what another try needs. @param now ms
 */
export function lacking(now: number, reason: ZoteroReason) {
  return (row: ZoteroRow): ZoteroRow => ({ ...failed(reason)(row), arrived: true, sentAt: now });
}

/** The paper was not sent, or nobody knows. */
export function failed(reason: ZoteroReason) {
  return (row: ZoteroRow): ZoteroRow => ({ ...row, state: 'failed', reason });
}

/** Zotero remembers the name of a session that it refused, so the next try needs a new one. */
export function unnamed(reason: ZoteroReason) {
  return ({ session: _, tags: __, ...row }: ZoteroRow): ZoteroRow => failed(reason)(row);
}

/** The paper is new again: the local API did not take it. */
export function released({ api: _, ...row }: ZoteroRow): ZoteroRow {
  return row;
}

/** It was handed over to a local API that can't be asked any more. */
export function unanswered(row: ZoteroRow): ZoteroRow {
  return row.arrived ? failed('incomplete')(row) : failed('unsure')(released(row));
}
