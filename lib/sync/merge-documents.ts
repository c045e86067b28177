import { merge, mergePapers } from '../merge/merge';
import { laterOf } from '../paper/own/own-record';
import { idOrder } from '../paper/registries';
import { laterDays } from '../store/travel/later-days';
import type {
  MovedDocument,
  PairDocument,
  PaperDocument,
  RecordDocument,
  SettingsDocument,
} from './document';
import type { Entries } from './entries';
import { mergeSightings } from './merge-sightings';

/*
 * Merges of two states of one document. Each gives the same result in any order and grouping, and
 * merging a state again changes nothing.
 */

/** Merges two states of one paper. */
export function mergePaper(a: PaperDocument, b: PaperDocument, entries: Entries): PaperDocument {
  const facts = a.parted === b.parted ? mergeFacts(a, b) : factsOf(a.parted > b.parted ? a : b);
  return { kind: 'paper', ...facts, ...mergeUser(a, b, entries) };
}

/** Merges a paper into another one of which it is a part. */
export function absorb(kept: PaperDocument, gone: PaperDocument, entries: Entries): PaperDocument {
  const { id } = kept.paper;
  const sightings = gone.sightings.map((each) => ({ ...each, paper: id }));
  return {
    kind: 'paper',
    paper: mergePapers(kept.paper, gone.paper),
    sightings: mergeSightings(kept.sightings, sightings),
    parted: kept.parted,
    ...mergeUser(kept, gone, entries),
  };
}

/** Two machines joined a paper with different ones: of these the first in id order stays. */
export function mergeMoved(a: MovedDocument, b: MovedDocument): MovedDocument {
  return idOrder(a.into, b.into) <= 0 ? a : b;
}

/** The later decision; of two at once, that they are not the same (the first by alphabet). */
export function mergePair(a: PairDocument, b: PairDocument): PairDocument {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return a.says <= b.says ? a : b;
}

/** The later value of each setting. */
export function mergeSettings(a: SettingsDocument, b: SettingsDocument): SettingsDocument {
  const values = { ...a.values };
  for (const [name, theirs] of Object.entries(b.values)) {
    const ours = values[name];
    values[name] = ours ? laterOf(ours, theirs) : theirs;
  }
  return { kind: 'settings', values };
}

/** The later state of a list or a tag. */
export function mergeRecord(a: RecordDocument, b: RecordDocument): RecordDocument {
  return laterOf(a, b);
}

type Facts = Pick<PaperDocument, 'paper' | 'sightings' | 'parted'>;

function factsOf({ paper, sightings, parted }: PaperDocument): Facts {
  return { paper, sightings, parted };
}

function mergeFacts(a: PaperDocument, b: PaperDocument): Facts {
  return {
    paper: merge(a.paper, b.paper),
    sightings: mergeSightings(a.sightings, b.sightings),
    parted: a.parted,
  };
}

function mergeUser(
  a: PaperDocument,
  b: PaperDocument,
  entries: Entries,
): Pick<PaperDocument, 'entry' | 'sent'> {
  return { entry: entries.merge(a.entry, b.entry), sent: laterDays(a.sent, b.sent) };
}
