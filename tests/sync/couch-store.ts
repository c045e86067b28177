import { createHash } from 'node:crypto';

/** A revision of a document, and the one that it replaced. */
interface Revision {
  rev: string;
  deleted: boolean;
  fields: Record<string, unknown>;
  parent?: string;
}

interface Document {
  seq: number;
  revisions: Map<string, Revision>;
}

export type Doc = Record<string, unknown>;

/** One database of CouchDB: documents with trees of revisions, and the feed of its changes. */
export class CouchStore {
  readonly documents = new Map<string, Document>();
  seq = 0;
  readonly id: string;
  /** Whether `_changes` names its sequences like a cluster (CouchDB 2 and later) or by numbers. */
  readonly numbers: boolean;

  constructor(id: string, numbers = false) {
    this.id = id;
    this.numbers = numbers;
  }

  /** Stores one document as `_bulk_docs` and PUT do. */
  put(doc: Doc): Doc {
    const { _id: id, _rev: rev, _deleted: deleted = false, _conflicts: _, ...fields } = doc;
    if (typeof id !== 'string' || id === '') throw new Error('bad id');
    const known = this.documents.get(id);
    const document = known ?? { seq: 0, revisions: new Map<string, Revision>() };
    const winner = this.winner(id);
    const parent = rev === undefined && winner?.deleted ? winner.rev : rev;
    const isLeaf = this.leaves(document).some((leaf) => leaf.rev === parent);
    const refused = { id, error: 'conflict', reason: 'Document update conflict.' };
    if (winner && (parent === undefined || !isLeaf)) return refused;
    if (!winner && rev !== undefined) return refused;
    return this.#add(id, document, {
      deleted: deleted === true,
      fields,
      ...(typeof parent === 'string' && { parent }),
    });
  }

  /** Stores a revision beside those that are there, as the replicator does (`new_edits=false`). */
  putConflict(id: string, fields: Doc): void {
    const document = this.documents.get(id);
    if (!document) throw new Error(`no document ${id}`);
    this.#add(id, document, { deleted: false, fields });
  }

  #add(id: string, document: Document, edit: Omit<Revision, 'rev'>): Doc {
    const generation = Number.parseInt(edit.parent ?? '0', 10) + 1;
    const hash = createHash('md5')
      .update(JSON.stringify([id, edit]))
      .digest('hex');
    const rev = `${generation}-${hash}`;
    document.revisions.set(rev, { rev, ...edit });
    this.seq += 1;
    document.seq = this.seq;
    this.documents.set(id, document);
    return { ok: true, id, rev };
  }

  leaves({ revisions }: Document): Revision[] {
    const parents = new Set([...revisions.values()].map(({ parent }) => parent));
    return [...revisions.values()].filter(({ rev }) => !parents.has(rev));
  }

  /** The leaf that CouchDB shows: not deleted, of the longest history, then of the larger hash. */
  winner(id: string): Revision | undefined {
    const document = this.documents.get(id);
    return document && this.#ordered(document)[0];
  }

  #ordered(document: Document): Revision[] {
    const generation = ({ rev }: Revision) => Number.parseInt(rev, 10);
    return this.leaves(document).sort(
      (a, b) =>
        Number(a.deleted) - Number(b.deleted) ||
        generation(b) - generation(a) ||
        (a.rev < b.rev ? 1 : -1),
    );
  }

  read(id: string, conflicts = false, rev?: string): Doc | undefined {
    const document = this.documents.get(id);
    if (!document) return undefined;
    const [winner, ...others] = this.#ordered(document);
    const found = rev === undefined ? winner : document.revisions.get(rev);
    if (!found) return undefined;
    const losers = others.filter(({ deleted }) => !deleted).map((each) => each.rev);
    return {
      _id: id,
      _rev: found.rev,
      ...found.fields,
      ...(found.deleted && { _deleted: true }),
      ...(conflicts && losers.length > 0 && { _conflicts: losers }),
    };
  }

  changes(since: string | undefined, limit: number, withDocs: boolean, conflicts: boolean): Doc {
    const after = this.#start(since);
    const all = [...this.documents].filter(([, { seq }]) => seq > after);
    const ordered = all.sort(([, a], [, b]) => a.seq - b.seq);
    const rows = ordered.slice(0, limit).map(([id, { seq }]) => {
      const winner = this.winner(id);
      return {
        seq: this.#name(seq),
        id,
        changes: [{ rev: winner?.rev }],
        ...(winner?.deleted && { deleted: true }),
        ...(withDocs && { doc: this.read(id, conflicts) }),
      };
    });
    const last = rows.length < ordered.length ? rows.at(-1)?.seq : this.#name(this.seq);
    return {
      results: rows,
      last_seq: last ?? this.#name(this.seq),
      pending: ordered.length - rows.length,
    };
  }

  #name(seq: number): string | number {
    return this.numbers ? seq : `${seq}-${Buffer.from(`${this.id}:${seq}`).toString('base64url')}`;
  }

  /**
   * A cluster reads the feed from its start when the sequence is of another database.
   * @throws when it is no sequence
   */
  #start(since: string | undefined): number {
    if (since === undefined || since === '0') return 0;
    if (!/^\d+(-[\w-]+)?$/.test(since)) throw new Error('Malformed sequence');
    if (this.numbers) return Number.parseInt(since, 10);
    const [id, seq] = Buffer.from(since.split('-')[1] ?? '', 'base64url')
      .toString()
      .split(':');
    return id === this.id ? Number(seq) : 0;
  }
}
