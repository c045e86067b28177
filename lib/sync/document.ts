import type { Paper, Sighting, StampedEntry } from '../paper/paper';
import { type OtherDocument, otherId, paperKey } from '../store/travel/records';

export type {
  MachineDocument,
  MovedDocument,
  PairDocument,
  RecordDocument,
  SettingsDocument,
} from '../store/travel/records';
export { pairKey, paperKey } from '../store/travel/records';

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

export type SyncDocument = PaperDocument | OtherDocument;

/** The id of a document on all machines; a paper and its stub have the same. */
export function documentId(document: SyncDocument): string {
  return document.kind === 'paper' ? paperKey(document.paper.id) : otherId(document);
}
