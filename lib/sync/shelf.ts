import { documentId, type PairDocument, type PaperDocument, type SyncDocument } from './document';

/** The documents of a collection, as far as they concern some incoming ones. */
export interface Shelf {
  /** The document of an id. */
  get(id: string): SyncDocument | undefined;
  /** The papers that have one of these identifiers. */
  withIds(ids: readonly string[]): PaperDocument[];
  /** The pairs that name one of these identifiers. */
  pairsWith(ids: readonly string[]): PairDocument[];
}

/** A shelf on which documents are put in memory; `written` are those, by their ids. */
export interface Overlay extends Shelf {
  put(document: SyncDocument): void;
  written: ReadonlyMap<string, SyncDocument>;
}

/** Lays an empty overlay over a shelf, which does not change. */
export function overlay(below: Shelf): Overlay {
  const written = new Map<string, SyncDocument>();
  const withWritten = <T extends SyncDocument>(
    found: readonly T[],
    isOne: (each: SyncDocument) => each is T,
  ) => [
    ...found.filter((each) => !written.has(documentId(each))),
    ...[...written.values()].filter(isOne),
  ];
  return {
    written,
    put: (document) => written.set(documentId(document), document),
    get: (id) => written.get(id) ?? below.get(id),
    withIds: (ids) => withWritten(below.withIds(ids), (each) => hasId(each, ids)),
    pairsWith: (ids) => withWritten(below.pairsWith(ids), (each) => namesId(each, ids)),
  };
}

/** Whether it is a paper that has one of the identifiers. */
export function hasId(document: SyncDocument, ids: readonly string[]): document is PaperDocument {
  return document.kind === 'paper' && document.paper.ids.some((id) => ids.includes(id));
}

/** Whether it is a pair that names one of the identifiers. */
export function namesId(document: SyncDocument, ids: readonly string[]): document is PairDocument {
  return document.kind === 'pair' && (ids.includes(document.a) || ids.includes(document.b));
}
