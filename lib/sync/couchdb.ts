import {
  bodyOf,
  CHECK_ID,
  type ChangeRow,
  type ChangesAnswer,
  changesOf,
  type Doc,
  deletionsOf,
  docOf,
  docsOf,
  headsOf,
  isName,
  isRead,
  numberOf,
  outcomesOf,
  remoteOf,
  revisionsOf,
} from './couchdb-rows';
import type { Ask, HttpAnswer, HttpRequest } from './http';
import { inHalves } from './in-halves';
import { inRequests } from './in-requests';
import { arrayOf, objectOf } from './json-answer';
import { BATCH, type Check, type Outcome, type Port, type Pulled, type Witness } from './port';
import { SyncError } from './problem';
import { isOther, throwRefusal } from './refusal';

/** Changes without documents that are read at a time. */
const HEADS = 5000;

/** A feed that ends before every cursor. */
const NOTHING: ChangesAnswer = { rows: [], last: '0', pending: 0 };

/**
 * CouchDB's HTTP API (https://docs.couchdb.org/en/stable/api), as far as it is needed.
 * @param database requests to the address of the database
 * @param root requests to the address above it, where the server says which one it is
 */
export function couchDb(database: Ask, root: Ask): Port {
  /** Changes read at a time; fewer after an answer that was too long. */
  let limit = BATCH;
  /** The revisions that this connection has stored, by the names of their documents. */
  const own = new Map<string, string>();
  let last: Witness | undefined;
  /** The names of those that no pull has met yet. */
  const unmet = new Set<string>();

  const get = async (path: string) => objectOf(await fine(database, { method: 'GET', path }));
  const post = (path: string, value: unknown) =>
    fine(database, {
      method: 'POST',
      path,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
    });

  /** One body; an empty list if it is not ours or too long. */
  const bodyAt = async (id: string, revision: string) => {
    const doc = await get(`/${id}?rev=${encodeURIComponent(revision)}`).catch(ifMissing);
    return doc ? (bodyOf(doc) ?? []) : [];
  };
  const remote = async (name: string, doc: Doc) => {
    const revisions = revisionsOf(doc);
    const bodies = [bodyOf(doc) ?? []].flat();
    for (const other of revisions.slice(1)) bodies.push(...[await bodyAt(name, other)].flat());
    return remoteOf(name, bodies, revisions);
  };
  const readDocs = (names: readonly string[]) =>
    inHalves(names, 'long_answer', async (some) => {
      const docs = await allDocs(some);
      return some.map((name) => docs.get(name));
    });
  const allDocs = async (keys: readonly string[]) => {
    try {
      const path = '/_all_docs?include_docs=true&conflicts=true';
      return docsOf(objectOf(await post(path, { keys })));
    } catch (error) {
      if (!isLong(error) || keys.length > 1) throw error;
      return headsOf(objectOf(await post('/_all_docs', { keys })));
    }
  };

  const askFeed = async (since: string | undefined, query: string): Promise<ChangesAnswer> => {
    const from = since === undefined ? '' : `&since=${encodeURIComponent(since)}`;
    const answer = await database({ method: 'GET', path: `/_changes?${query}${from}` });
    const isRefused = answer.status === 400 && since !== undefined;
    // Another kind of CouchDB is there now, whose sequences have another form.
    if (isRefused && objectOf(answer)['error'] === 'bad_request') return NOTHING;
    throwRefusal(answer);
    return changesOf(objectOf(answer));
  };
  const askChanges = (since: string | undefined, count: number, withDocs: boolean) =>
    askFeed(since, `limit=${count}${withDocs ? '&include_docs=true&conflicts=true' : ''}`);
  const changesSince = async (since: string | undefined) => {
    for (;;) {
      try {
        const changes = await askChanges(since, limit, true);
        return { changes, asked: limit, count: changes.rows.length };
      } catch (error) {
        if (!isLong(error)) throw error;
        if (limit === 1) {
          const changes = await askChanges(since, 1, false);
          return { changes, asked: 1, count: changes.rows.length };
        }
        limit = Math.ceil(limit / 4);
      }
    }
  };
  /**
   * The changes after this connection has stored something: documents are read only where their
   * revision is not one of its own.
   */
  const changesOfOthers = async (since: string | undefined) => {
    const heads = await askFeed(since, `limit=${HEADS}&style=all_docs`);
    for (const { id } of heads.rows) unmet.delete(id);
    const others = heads.rows.filter(
      ({ id, revisions }) => revisions.length !== 1 || own.get(id) !== revisions[0],
    );
    const unread = others.filter(({ id, kind }) => kind === 'unread' && isRead(id));
    const docs = new Map<string, Doc | undefined>();
    for (let start = 0; start < unread.length; start += BATCH) {
      const names = unread.slice(start, start + BATCH).map(({ id }) => id);
      for (const [index, doc] of (await readDocs(names)).entries())
        docs.set(names[index] ?? '', doc);
    }
    const rows = others.map((row): ChangeRow => {
      const doc = docs.get(row.id);
      return doc ? { ...row, kind: 'stored', doc } : row;
    });
    return { changes: { ...heads, rows }, asked: HEADS, count: heads.rows.length };
  };
  /**
   * Whether changes end before a cursor. They are asked for again: a cache may have answered with
   * older ones.
   */
  const isBefore = async (last: string, cursor: string | undefined): Promise<boolean> => {
    if (cursor === undefined || numberOf(last) >= numberOf(cursor)) return false;
    const again = await askChanges(cursor, 1, false);
    if (numberOf(again.last) >= numberOf(cursor)) throw new SyncError({ kind: 'damaged_answer' });
    return true;
  };
  const gather = async (row: ChangeRow, pulled: Pulled) => {
    const ours = isName(row.id);
    if (row.kind === 'deleted') {
      if (ours || row.id === CHECK_ID) pulled.lost ??= 'documents';
    } else if (row.kind === 'stored' && row.id === CHECK_ID) pulled.check = String(row.doc['body']);
    else if (row.kind === 'stored' && ours && bodyOf(row.doc) !== undefined)
      pulled.documents.push(await remote(row.id, row.doc));
    else if (row.kind !== 'retired' && !row.id.startsWith('_design/')) pulled.skipped += 1;
  };

  const store = async (docs: readonly Doc[]): Promise<Outcome[]> => {
    const outcomes = outcomesOf(arrayOf(await post('/_bulk_docs', { docs })));
    return docs.map(({ _id, _deleted }) => {
      const outcome = outcomes.get(String(_id));
      if (outcome === undefined) throw new SyncError({ kind: 'damaged_answer' });
      if (outcome.rev !== undefined) {
        own.set(String(_id), outcome.rev);
        unmet.add(String(_id));
        if (!_deleted) last = { name: String(_id), version: outcome.rev };
      }
      return outcome.outcome;
    });
  };
  const storeAll = (docs: readonly Doc[]): Promise<Outcome[]> =>
    inHalves(docs, 'too_large', store, 'too_large' as const);

  return {
    confirms: true,
    last: () => last,
    async holds({ name, version }) {
      const [doc] = await readDocs([name]);
      return doc !== undefined && numberOf(revisionsOf(doc)[0] ?? '') >= numberOf(version);
    },
    async about() {
      // First, because every other program says of the database that it is not there.
      const answer = await root({ method: 'GET', path: '/' });
      if (isOther(answer)) throw new SyncError({ kind: 'foreign' });
      throwRefusal(answer);
      const { uuid, couchdb, ...rest } = objectOf(answer);
      const isCouch = couchdb !== undefined || Object.keys(rest).some((key) => /pouch/.test(key));
      if (!isCouch) throw new SyncError({ kind: 'foreign' });
      const { db_name: name } = objectOf(await fine(database, { method: 'GET', path: '' }));
      if (typeof name !== 'string') throw new SyncError({ kind: 'foreign' });
      const date = Date.parse(answer.headers.get('Date') ?? '');
      return { server: String(uuid), ...(!Number.isNaN(date) && { ahead: Date.now() - date }) };
    },
    async create() {
      const answer = await database({ method: 'PUT', path: '' });
      // 401 also for a user who is known and no administrator.
      if (answer.status === 401) throw new SyncError({ kind: 'forbidden' });
      // 412: it exists.
      if (answer.status !== 412) throwRefusal(answer);
    },
    async readCheck(): Promise<Check | undefined> {
      const doc = (await readDocs([CHECK_ID]))[0];
      return doc && { body: String(doc['body']), version: revisionsOf(doc)[0] ?? '' };
    },
    async writeCheck(body, replaced) {
      const [outcome] = await store([
        { _id: CHECK_ID, body, ...(replaced !== undefined && { _rev: replaced }) },
      ]);
      if (outcome !== 'stored' && outcome !== 'conflict')
        throw new SyncError({ kind: 'forbidden' });
      return outcome === 'stored';
    },
    async pull(cursor) {
      const { changes, asked, count } = await (own.size > 0
        ? changesOfOthers(cursor)
        : changesSince(cursor));
      const { rows, last, pending } = changes;
      const pulled: Pulled = {
        documents: [],
        cursor: last,
        more: count > 0 && (pending === undefined ? count >= asked : pending > 0),
        skipped: 0,
        ...((await isBefore(last, cursor)) && { lost: 'history' }),
      };
      if (pulled.more && last === cursor) throw new SyncError({ kind: 'damaged_answer' });
      for (const row of rows) await gather(row, pulled);
      if (!pulled.more && unmet.size > 0) {
        pulled.unstored = true;
        unmet.clear();
      }
      limit = Math.min(BATCH, limit * 2);
      return pulled;
    },
    async read(names) {
      const docs = await readDocs(names);
      const found = [];
      for (const [index, name] of names.entries()) {
        const doc = docs[index];
        found.push(doc && (await remote(name, doc)));
      }
      return found;
    },
    async push(documents) {
      const outcomes: Outcome[] = [];
      for (const some of inRequests(documents)) outcomes.push(...(await storeAll(some.map(docOf))));
      const losers = documents.flatMap((each, index) =>
        outcomes[index] === 'stored' ? deletionsOf(each).slice(1) : [],
      );
      if (losers.length > 0) await storeAll(losers);
      return outcomes;
    },
    async retire(documents) {
      const deletions = documents.flatMap(deletionsOf);
      for (let start = 0; start < deletions.length; start += BATCH)
        await storeAll(deletions.slice(start, start + BATCH));
    },
  };
}

/** Sends a request, and throws a SyncError if it is refused. */
async function fine(ask: Ask, request: HttpRequest): Promise<HttpAnswer> {
  const answer = await ask(request);
  throwRefusal(answer);
  return answer;
}

function isLong(error: unknown): boolean {
  return error instanceof SyncError && error.problem.kind === 'long_answer';
}

/** A revision may be compacted away since it was named. */
function ifMissing(error: unknown): undefined {
  if (error instanceof SyncError && error.problem.kind === 'no_database') return undefined;
  throw error;
}
