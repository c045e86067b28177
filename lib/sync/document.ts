import type { Paper, Sighting, StampedEntry } from '../paper/paper';

/** A saved paper, or one that was removed, with all that travels with it. */
export interface PaperDocument {
  kind: 'paper';
  paper: Paper;
  entry: StampedEntry;
  sightings: Sighting[];
  /** The last day on which it was sent to each of Zotero's libraries. */
  sent: Record<string, string>;
  /**
   * The stamp of its last separation from another paper; empty if there was none. Facts and
   * sightings of before a separation are not merged into those of after it.
   */
  parted: string;
}

/** The stub of a paper that is now part of another. */
export interface MovedDocument {
  kind: 'moved';
  id: string;
  /** Comes before `id` in the order of identifiers. */
  into: string;
}

/** What the user decided about two papers, by their ids in alphabetical order. */
export interface PairDocument {
  kind: 'pair';
  a: string;
  b: string;
  says: 'same' | 'apart';
  stamp: string;
}

/** The settings that travel, each with the stamp of its last change. */
export interface SettingsDocument {
  kind: 'settings';
  values: Record<string, { value: unknown; stamp: string }>;
}

/** A smart list or the colour and rule of a tag; null is one that was deleted. */
export interface RecordDocument {
  kind: 'list' | 'tag';
  key: string;
  value: unknown;
  stamp: string;
}

export type SyncDocument =
  | PaperDocument
  | MovedDocument
  | PairDocument
  | SettingsDocument
  | RecordDocument;

/** The id of a document on all machines; a paper and its stub have the same. */
export function documentId(document: SyncDocument): string {
  switch (document.kind) {
    case 'paper':
      return paperKey(document.paper.id);
    case 'moved':
      return paperKey(document.id);
    case 'pair':
      return pairKey(document.a, document.b);
    case 'settings':
      return 'settings';
    default:
      return `${document.kind}:${document.key}`;
  }
}

/** The id of the document of a paper. */
export function paperKey(id: string): string {
  return `paper:${id}`;
}

/** The id of the document of a pair, in any order. */
export function pairKey(a: string, b: string): string {
  return `pair:${JSON.stringify(a < b ? [a, b] : [b, a])}`;
}
