import type { OwnRecord } from '../../paper/own/own-record';

/** The stub of a paper that is now part of another. */
export interface MovedDocument {
  kind: 'moved';
  id: string;
  /** Comes before `id` in the order of identifiers. */
  into: string;
}

/**
 * What the user decided about two papers, by their ids in alphabetical order; `open` if a decision
 * was undone.
 */
export interface PairDocument {
  kind: 'pair';
  a: string;
  b: string;
  says: 'same' | 'apart' | 'open';
  stamp: string;
}

/** The settings that travel, each with the stamp of its last change. */
export interface SettingsDocument {
  kind: 'settings';
  values: Record<string, { value: unknown; stamp: string }>;
}

/** A machine that takes part, by the name that its stamps have. */
export interface MachineDocument {
  kind: 'machine';
  key: string;
  /** Null if the user took it off the list. */
  value: MachineValue | null;
  stamp: string;
}

export interface MachineValue {
  /** What the user sees: `Chrome on Linux`. */
  name: string;
  /** When it last met the server, in ms; at most a day old while it meets it. */
  met: number;
  /** Random; changes with each state, so that a copied profile notices that it is one. */
  token: string;
}

/** A smart list, the colour and rule of a tag, or a machine. */
export type RecordDocument = OwnRecord | MachineDocument;

/** What travels beside papers. */
export type OtherDocument = MovedDocument | PairDocument | SettingsDocument | RecordDocument;

/** The id of a document on all machines; a paper and its stub have the same. */
export function otherId(document: OtherDocument): string {
  switch (document.kind) {
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
