import { paperOf } from '../../lib/merge/merge';
import { stampEdit } from '../../lib/merge/stamp-edit';
import { type EditStamp, nextStamp, stampOver } from '../../lib/paper/edit-stamp';
import { blankEntry, removed, saved } from '../../lib/paper/entry-state';
import type { Entry, StampedEntry } from '../../lib/paper/paper';
import { type PaperDocument, pairKey, paperKey } from '../../lib/sync/document';
import { receive } from '../../lib/sync/receive';
import { stampedEntries, travelling } from '../../lib/sync/stamped-entries';
import { NOW } from './machines';
import { paperDocument } from './made';
import type { MemoryStore } from './memory-replica';

/** Returns numbers in [0, 1). */
export type Random = () => number;

/** A person at a machine, whose clock is off by some hours. */
export interface User {
  store: MemoryStore;
  random: Random;
  /** The stamp and the time of the next edit. */
  next(): { stamp: EditStamp; now: number };
}

/** The identifiers of one paper; each machine meets it under some of them. */
const WORKS = [1, 2, 3, 4, 5, 6].map((number) => [
  `arxiv:2401.0000${number}`,
  `doi:10.1234/${number}`,
  `pmid:${number}`,
]);
const HOUR = 3600 * 1000;
let time = NOW;

export function userOf(store: MemoryStore, index: number, random: Random): User {
  const off = (random() - 0.5) * 10 * HOUR;
  const name = `machine${index}`;
  let last: EditStamp = '';
  return {
    store,
    random,
    next() {
      time += 1000;
      last = nextStamp(last, time + off, name);
      return { stamp: last, now: time };
    },
  };
}

/**
 * One change by the user.
 * @returns whether it added the tag
 */
export function edit(user: User, tag: string, removes: boolean): boolean {
  const { store, random } = user;
  const papers = store.documents().filter((each) => each.kind === 'paper');
  const known = papers[below(papers.length, random)];
  const other = papers[below(papers.length, random)];
  const kind = random();
  if (!known || kind < 0.25) return capture(user, tag);
  if (kind < 0.65) {
    store.put(changed(user, known, (entry) => ({ ...entry, tags: [...entry.tags, tag] })));
    return true;
  }
  if (kind < 0.75) store.put(written(user, known, tag, removes));
  else if (kind < 0.83) choose(user, tag);
  else if (kind < 0.92 && other && other !== known)
    decide(user, known.paper.id, other.paper.id, 'same');
  else separate(user);
  return false;
}

/** A number from 0 to below `count`. */
export function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}

function changed(
  user: User,
  document: PaperDocument,
  change: (entry: Entry, now: number) => Entry,
): PaperDocument {
  const { stamp, now } = user.next();
  const { stamps: _, ...before }: StampedEntry = document.entry;
  const after = change(saved(before, now), now);
  return { ...document, entry: travelling(stampEdit(document.entry, after, stamp)) };
}

function written(user: User, document: PaperDocument, text: string, removes: boolean) {
  const kind = removes ? below(4, user.random) : below(2, user.random);
  return changed(user, document, (entry, now) => {
    if (kind === 0) return { ...entry, note: text };
    if (kind === 1) return { ...entry, status: 'read', citekey: text };
    return kind === 2 ? removed(entry, now) : { ...entry, tags: entry.tags.slice(1) };
  });
}

/** A choice is later than the one that it replaces, whatever the clock says. */
function choose({ store, next }: User, value: string): void {
  const last = store.get('settings');
  const replaced = last?.kind === 'settings' ? last.values['keys']?.stamp : undefined;
  const stamp = stampOver(replaced ?? '', next().stamp);
  store.put({ kind: 'settings', values: { keys: { value, stamp } } });
}

/** A page shows a paper under some of its identifiers, and the user saves it. */
function capture(user: User, tag: string): boolean {
  const { store, random } = user;
  const ids = (WORKS[below(WORKS.length, random)] ?? []).filter(() => random() < 0.6);
  if (ids.length === 0) return false;
  const document = changed(user, fresh(ids), (entry) => ({ ...entry, tags: [tag] }));
  store.apply((shelf) => receive(shelf, [document], stampedEntries, NOW).map(toSend));
  return true;
}

function fresh(ids: string[]): PaperDocument {
  const document = paperDocument(ids);
  return { ...document, entry: blankEntry(document.paper.id) };
}

function decide({ store, next }: User, x: string, y: string, says: 'same' | 'apart'): void {
  const [a = '', b = ''] = [x, y].sort();
  const last = store.get(pairKey(a, b));
  const { stamp } = next();
  // A decision is later than the one that it replaces, whatever the clock says.
  const later = last?.kind === 'pair' && last.stamp >= stamp ? `${last.stamp}1` : stamp;
  store.apply((shelf) =>
    receive(shelf, [{ kind: 'pair', a, b, says, stamp: later }], stampedEntries, NOW).map(toSend),
  );
}

/** The user separates a paper that was joined: both have their first facts, of a new stamp. */
function separate(user: User): void {
  const { store, random } = user;
  const stubs = store.documents().filter((each) => each.kind === 'moved');
  const stub = stubs[below(stubs.length, random)];
  const kept = stub && store.get(paperKey(stub.into));
  if (!stub || kept?.kind !== 'paper') return;
  decide(user, stub.id, stub.into, 'apart');
  const parted = user.next().stamp;
  const paper = paperOf({ ids: [stub.into], title: `Title of ${stub.into}` }, 'arxiv', 1000);
  const gone = changed(user, fresh([stub.id]), (entry) => entry);
  store.put({ ...kept, paper, sightings: [], parted }, { ...gone, parted });
}

function toSend<T extends object>(each: T): T & { waits: true } {
  return { ...each, waits: true };
}
