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

/**
 * A smart list, the colour and rule of a tag, or a machine that takes part; null is one that was
 * deleted.
 */
export interface RecordDocument {
  kind: 'list' | 'tag' | 'machine';
  key: string;
  value: unknown;
  stamp: string;
}

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
