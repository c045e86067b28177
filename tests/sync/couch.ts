import { CouchStore, type Doc } from './couch-store';

export interface WireRequest {
  method: string;
  /** Path with its query. */
  path: string;
  headers: Headers;
  body: string;
}

export interface WireAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json', Server: 'CouchDB/3.4.2 (Erlang OTP/26)' };

/** Browsers ask the user for a password when a page gets this. */
const ASKING = { ...JSON_TYPE, 'WWW-Authenticate': 'Basic realm="server"' };

/**
 * A small CouchDB 3: the requests that Offprint makes, after https://docs.couchdb.org/en/stable/api
 * and the answers of CouchDB 3.4. It has one user.
 */
export class FakeCouch {
  readonly databases = new Map<string, CouchStore>();
  uuid = 'couch-1';
  user = 'ada';
  password = 'pass word ✓';
  numbers = false;
  /** Most bytes of a request and of one document, as `chttpd` and `couchdb` limit them. */
  mostRequest = 64_000_000;
  mostDocument = 8_000_000;
  #made = 0;

  database(name: string): CouchStore {
    const found = this.databases.get(name);
    if (!found) throw new Error(`no database ${name}`);
    return found;
  }

  create(name: string): CouchStore {
    this.#made += 1;
    const store = new CouchStore(`${this.uuid}.${this.#made}`, this.numbers);
    this.databases.set(name, store);
    return store;
  }

  handle({ method, path, headers, body }: WireRequest): WireAnswer {
    const url = new URL(path, 'http://couch');
    if (url.pathname === '/') return answer(200, this.#welcome());
    const expected = Buffer.from(`${this.user}:${this.password}`).toString('base64');
    if (headers.get('Authorization') !== `Basic ${expected}`)
      return { ...failure(401, 'unauthorized', 'Name or password is incorrect.'), headers: ASKING };
    if (body.length > this.mostRequest)
      return failure(413, 'too_large', 'the request entity is too large');
    const [, name = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const store = this.databases.get(name);
    if (rest.length === 0 && method === 'PUT') return this.#make(name);
    if (!store) return failure(404, 'not_found', 'Database does not exist.');
    return this.#inDatabase(store, name, method, rest.join('/'), url.searchParams, body);
  }

  #welcome(): Doc {
    return { couchdb: 'Welcome', version: '3.4.2', uuid: this.uuid, features: ['scheduler'] };
  }

  #make(name: string): WireAnswer {
    if (!/^[a-z][a-z0-9_$()+/-]*$/.test(name))
      return failure(400, 'illegal_database_name', `Name: '${name}'. Only lowercase characters`);
    if (this.databases.has(name))
      return failure(412, 'file_exists', 'The database could not be created, it exists already.');
    this.create(name);
    return answer(201, { ok: true });
  }

  #inDatabase(
    store: CouchStore,
    name: string,
    method: string,
    path: string,
    query: URLSearchParams,
    body: string,
  ): WireAnswer {
    const flag = (key: string) => query.get(key) === 'true';
    if (path === '' && method === 'GET')
      return answer(200, {
        db_name: name,
        update_seq: String(store.seq),
        instance_start_time: '0',
      });
    if (path === '_changes' && method === 'GET')
      return this.#changes(store, query, flag('include_docs'), flag('conflicts'));
    if (path === '_all_docs' && method === 'POST')
      return this.#allDocs(store, JSON.parse(body), flag('include_docs'), flag('conflicts'));
    if (path === '_bulk_docs' && method === 'POST') return this.#bulk(store, JSON.parse(body));
    if (method === 'GET') {
      const doc = store.read(path, flag('conflicts'), query.get('rev') ?? undefined);
      return doc && !doc['_deleted'] ? answer(200, doc) : failure(404, 'not_found', 'missing');
    }
    return failure(405, 'method_not_allowed', 'Only GET,POST allowed');
  }

  #changes(store: CouchStore, query: URLSearchParams, withDocs: boolean, conflicts: boolean) {
    const since = query.get('since') ?? undefined;
    const limit = Number(query.get('limit') ?? Infinity);
    try {
      return answer(200, store.changes(since, limit, withDocs, conflicts));
    } catch (error) {
      return failure(400, 'bad_request', String(error));
    }
  }

  #allDocs(store: CouchStore, { keys }: { keys: string[] }, withDocs: boolean, conflicts: boolean) {
    const rows = keys.map((key) => {
      const winner = store.winner(key);
      if (!winner) return { key, error: 'not_found' };
      const value = { rev: winner.rev, ...(winner.deleted && { deleted: true }) };
      const doc = winner.deleted ? null : store.read(key, conflicts);
      return { id: key, key, value, ...(withDocs && { doc }) };
    });
    return answer(200, { total_rows: store.documents.size, offset: 0, rows });
  }

  #bulk(store: CouchStore, { docs }: { docs: Doc[] }): WireAnswer {
    const bad = docs.find(({ _id }) => typeof _id === 'string' && /^_(?!design|local)/.test(_id));
    if (bad) return failure(400, 'illegal_docid', 'Only reserved document ids may start with _.');
    const large = docs.find((doc) => JSON.stringify(doc).length > this.mostDocument);
    if (large) return failure(413, 'document_too_large', String(large['_id']));
    return answer(
      201,
      docs.map((doc) => store.put(doc)),
    );
  }
}

function answer(status: number, value: unknown): WireAnswer {
  return { status, headers: JSON_TYPE, body: `${JSON.stringify(value)}\n` };
}

function failure(status: number, error: string, reason: string): WireAnswer {
  return answer(status, { error, reason });
}
