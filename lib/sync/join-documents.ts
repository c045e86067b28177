import { areForbidden } from '../merge/ids-forbid';
import { idOrder } from '../paper/registries';
import {
  type MovedDocument,
  type PairDocument,
  type PaperDocument,
  pairKey,
  paperKey,
  type SyncDocument,
} from './document';
import type { Entries } from './entries';
import { absorb, mergeMoved, mergePaper } from './merge-documents';
import type { Overlay } from './shelf';

/** Puts a paper of another machine, as part of the paper that it was joined with, if it was. */
export function receivePaper(over: Overlay, theirs: PaperDocument, entries: Entries): void {
  const id = keptAs(over, theirs.paper.id);
  const ours = over.get(paperKey(id));
  const named = renamed(theirs, id);
  if (ours?.kind !== 'paper') over.put(named);
  else if (id === theirs.paper.id) over.put(mergePaper(ours, theirs, entries));
  else over.put(absorb(ours, theirs, entries));
  joinSame(over, id, entries);
}

/** Joins a paper with another one because another machine did. */
export function receiveMoved(over: Overlay, theirs: MovedDocument, entries: Entries): void {
  const there = over.get(paperKey(theirs.id));
  const ours = there && isValid(over, there) ? there : undefined;
  if (!isValid(over, theirs)) {
    keepVoid(over, theirs, there, ours);
    return;
  }
  over.put(ours?.kind === 'moved' ? mergeMoved(ours, theirs) : theirs);
  if (ours?.kind === 'paper') {
    receivePaper(over, ours, entries);
  } else if (ours?.kind === 'moved') {
    const [a, b] = [ours.into, theirs.into].map((id) => paperAt(over, keptAs(over, id)));
    if (a && b && a !== b && mayJoin(over, a, b)) join(over, a, b, entries);
  }
}

/**
 * Keeps a stub that is not valid where there is neither a paper nor a valid stub, so that all
 * machines have the same documents when the user decides again.
 */
function keepVoid(
  over: Overlay,
  theirs: MovedDocument,
  there: SyncDocument | undefined,
  valid: SyncDocument | undefined,
): void {
  if (!there) over.put(theirs);
  else if (there.kind === 'moved' && !valid) over.put(mergeMoved(there, theirs));
}

/** Joins two papers if the user said that they are the same. */
export function joinPair(over: Overlay, a: string, b: string, entries: Entries): void {
  if (says(over, a, b) !== 'same') return;
  const [one, other] = [a, b].map((id) => paperAt(over, keptAs(over, id)));
  if (one && other && one !== other && !areApart(over, one, other)) join(over, one, other, entries);
}

/** The id of the paper that a paper is part of now: its own, or where its stubs point. */
function keptAs(over: Overlay, id: string): string {
  const document = over.get(paperKey(id));
  return document?.kind === 'moved' && isValid(over, document) ? keptAs(over, document.into) : id;
}

/** A stub is not valid when the user told its paper apart from the one to which it points. */
function isValid(over: Overlay, document: SyncDocument): boolean {
  return document.kind !== 'moved' || says(over, document.id, document.into) !== 'apart';
}

/**
 * Joins a paper with all others that are the same. The one whose id comes first keeps it: no time
 * and no machine decides, so that all machines keep the same one.
 */
function joinSame(over: Overlay, id: string, entries: Entries): void {
  const paper = paperAt(over, id);
  if (!paper) return;
  const other = over
    .withIds(paper.paper.ids)
    .filter((each) => each.paper.id !== id && mayJoin(over, paper, each))
    .sort((a, b) => idOrder(a.paper.id, b.paper.id))[0];
  if (other) join(over, paper, other, entries);
  for (const { a, b, says: decided } of over.pairsWith([id]))
    if (decided === 'same') joinPair(over, a, b, entries);
}

function join(over: Overlay, a: PaperDocument, b: PaperDocument, entries: Entries): void {
  const [kept, gone] = idOrder(a.paper.id, b.paper.id) <= 0 ? [a, b] : [b, a];
  over.put({ kind: 'moved', id: gone.paper.id, into: kept.paper.id });
  over.put(absorb(kept, gone, entries));
  joinSame(over, kept.paper.id, entries);
}

/** Whether nothing speaks against it: neither the user nor identifiers of two works. */
function mayJoin(over: Overlay, a: PaperDocument, b: PaperDocument): boolean {
  return !areApart(over, a, b) && !areForbidden(a.paper.ids, b.paper.ids);
}

/** Whether the user told a paper with an identifier of the one apart from one of the other. */
function areApart(over: Overlay, { paper: x }: PaperDocument, { paper: y }: PaperDocument) {
  const pairs = over.pairsWith(x.ids).filter((pair) => pair.says === 'apart');
  return pairs.some(
    ({ a, b }) =>
      (x.ids.includes(a) && y.ids.includes(b)) || (x.ids.includes(b) && y.ids.includes(a)),
  );
}

function says(over: Overlay, a: string, b: string): PairDocument['says'] | undefined {
  const pair = over.get(pairKey(a, b));
  return pair?.kind === 'pair' ? pair.says : undefined;
}

function paperAt(over: Overlay, id: string): PaperDocument | undefined {
  const document = over.get(paperKey(id));
  return document?.kind === 'paper' ? document : undefined;
}

/** The paper under another id, which becomes one of its identifiers. */
function renamed(document: PaperDocument, id: string): PaperDocument {
  const { paper, entry, sightings } = document;
  if (paper.id === id) return document;
  return {
    ...document,
    paper: { ...paper, id, ids: [...new Set([id, ...paper.ids])].sort(idOrder) },
    entry: { ...entry, paper: id },
    sightings: sightings.map((each) => ({ ...each, paper: id })),
  };
}
