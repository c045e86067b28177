import { documentId, type SyncDocument } from '../../lib/sync/document';
import { BATCH } from '../../lib/sync/port';
import type { Written } from '../../lib/sync/receive';
import type { Changed, Replica, SyncState } from '../../lib/sync/replica';
import type { Shelf } from '../../lib/sync/shelf';

interface Row {
  document: SyncDocument;
  rev: number;
  /** Whether the server holds it as it is. */
  clean: boolean;
}

/** Called before and after each transaction; it may never return, as when the browser ends. */
export type Gate = () => Promise<void>;

/** What one machine has on its disk. A `replica` of it is what one run of the worker sees. */
export class MemoryStore {
  readonly rows = new Map<string, Row>();
  state: SyncState;
  rev = 0;

  constructor(state: Pick<SyncState, 'server' | 'check'>) {
    this.state = { ...state, verified: 0 };
  }

  documents(): SyncDocument[] {
    return [...this.rows.values()].map(({ document }) => document);
  }

  get(id: string): SyncDocument | undefined {
    return this.rows.get(id)?.document;
  }

  /** A change by the user. */
  put(...documents: SyncDocument[]): void {
    this.#write(documents.map((document) => ({ document, waits: true })));
  }

  /** Replaces documents with what `receive` returned for them. */
  apply(work: (shelf: Shelf) => Written[]): void {
    this.#write(work(this.#shelf()));
  }

  #write(written: readonly Written[]): void {
    this.rev += 1;
    for (const { document, waits } of written)
      this.rows.set(documentId(document), { document, rev: this.rev, clean: !waits });
  }

  #shelf(): Shelf {
    const byId = new Map<string, SyncDocument[]>();
    for (const document of this.documents())
      for (const id of idsOf(document)) byId.set(id, [...(byId.get(id) ?? []), document]);
    const withOne = (ids: readonly string[]) => [
      ...new Set(ids.flatMap((id) => byId.get(id) ?? [])),
    ];
    return {
      get: (id) => this.get(id),
      withIds: (ids) => withOne(ids).filter((each) => each.kind === 'paper'),
      pairsWith: (ids) => withOne(ids).filter((each) => each.kind === 'pair'),
    };
  }

  replica(gate: Gate = () => Promise.resolve()): Replica {
    const transaction = async <T>(work: () => T): Promise<T> => {
      await gate();
      const result = work();
      await gate();
      return result;
    };
    return {
      state: () => transaction(() => this.state),
      setState: (change) =>
        transaction(() => {
          this.state = { ...this.state, ...change };
        }),
      offerAll: (change) =>
        transaction(() => {
          for (const row of this.rows.values()) row.clean = false;
          this.state = { ...this.state, ...change };
        }),
      changed: (pushed) => transaction(() => this.#changed(pushed)),
      read: (ids) => transaction(() => ids.flatMap((id) => this.get(id) ?? [])),
      receive: (_, work, change) =>
        transaction(() => {
          this.apply(work);
          this.state = { ...this.state, ...change };
        }),
    };
  }

  /** A cursor is a revision and an id. */
  #changed(pushed = '0 '): Changed {
    const [since = '0', ...rest] = pushed.split(' ');
    const after = rest.join(' ');
    const rows = [...this.rows]
      .filter(([id, { rev }]) => rev > Number(since) || (rev === Number(since) && id > after))
      .filter(([, { clean }]) => !clean)
      .sort(([x, a], [y, b]) => a.rev - b.rev || (x < y ? -1 : 1));
    const batch = rows.slice(0, BATCH);
    const [id, { rev }] = batch.at(-1) ?? [after, { rev: Number(since) }];
    const documents = batch.map(([, { document }]) => document);
    return { documents, pushed: `${rev} ${id}`, more: rows.length > batch.length };
  }
}

function idsOf(document: SyncDocument): string[] {
  if (document.kind === 'pair') return [document.a, document.b];
  return document.kind === 'paper' ? document.paper.ids : [];
}
