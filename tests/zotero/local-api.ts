import type { IncomingHttpHeaders } from 'node:http';
import {
  collectionKey,
  collectionsOf,
  groupsOf,
  libraryOf,
  libraryTarget,
  type Target,
} from './api-targets';
import type { KeptItem } from './move-items';

/** A request to the local API. */
export interface ApiRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export type ApiResponse = [status: number, body: unknown, headers?: Record<string, string>];

type Fields = Record<string, unknown>;

/** Objects that Zotero takes with one request. */
const MOST = 50;
const KEY = /^[23456789ABCDEFGHIJKLMNPQRSTUVWXYZ]{8}$/;

/**
 * The local API of Zotero, as far as Offprint uses it, after `server_localAPI.js` of zotero/zotero
 * (main of 2026-08, 7.0.32 and 9.0.6). Versions 7 to 9 answer GET only.
 */
export class FakeLocalApi {
  /** `httpServer.localAPI.enabled` */
  enabled = false;
  serverId = 'SERVERAAAAAA';
  /** What its user answers, in order; no when nothing is left. */
  readonly answers: ('always' | 'once' | 'deny')[] = [];
  /** The names of the programs for which it asked its user. */
  readonly prompts: string[] = [];
  readonly received: ApiRequest[] = [];
  /** The titles of items that it fails to save. */
  readonly failingTitles = new Set<string>();
  /** The types of objects that it fails to save. */
  readonly failingTypes = new Set<string>();
  readonly #keys = new Map<string, { remember: boolean }>();
  readonly #objects = new Map<string, { library: string; fields: Fields; kept?: KeptItem }>();
  readonly #tokens = new Set<string>();
  #version = 0;

  /** Adds an item, as its user or another program does. */
  add(library: string, fields: Fields, key = this.#newKey()): void {
    this.#objects.set(key, { library, fields: { version: ++this.#version, ...fields, key } });
  }

  /** The fields of an object. */
  fields(key: string): Fields | undefined {
    return this.#objects.get(key)?.fields;
  }

  /** Records that a request of this name is done. */
  use(token: string): void {
    this.#tokens.add(token);
  }

  /** “Clear Write Authorizations” */
  clearKeys(): void {
    this.#keys.clear();
  }

  /** Its keys are kept in a file, its tokens only while it runs. */
  restart(): void {
    this.#tokens.clear();
  }

  /**
   * @param version its major version
   * @param most objects that it saves before it is killed
   */
  answer(
    request: ApiRequest,
    version: number,
    targets: readonly Target[],
    library: KeptItem[],
    most = MOST,
  ): ApiResponse {
    if (version < 7) return [404, 'No endpoint found\n'];
    if (version < 10 && request.method !== 'GET')
      return [400, 'Endpoint does not support method\n'];
    const own = {
      'Zotero-API-Version': '3',
      ...(version >= 10 && { 'Zotero-Server-ID': this.serverId }),
    };
    const [status, body, headers] = this.#answer(request, targets, library, most);
    return [status, body, { ...own, ...headers }];
  }

  #answer(
    { method, path, headers, body }: ApiRequest,
    targets: readonly Target[],
    items: KeptItem[],
    most: number,
  ): ApiResponse {
    const refusal = this.#refusal(method, headers['zotero-server-id']);
    if (refusal) return refusal;
    const url = new URL(path, 'http://127.0.0.1');
    switch (url.pathname) {
      case '/api/':
        return [200, 'Nothing to see here.'];
      case '/api/local/authorize':
        return this.#authorize(body);
      case '/api/users/0/groups':
        return [200, groupsOf(targets)];
    }
    const [, library = '', rest = ''] =
      /^\/api\/(users\/0|groups\/\d+)\/(.+)$/.exec(url.pathname) ?? [];
    const target = targets.find(({ id }) => id === libraryTarget(library));
    if (!target && library !== 'users/0') return [404, 'Not found'];
    if (method === 'POST' && rest === 'items') {
      const denied = this.#authenticate(headers['zotero-api-key']);
      if (denied) return denied;
      if (!target) return [403, 'Write access denied'];
      return this.#write(library, headers, body, { targets, items, most });
    }
    const version = { 'Last-Modified-Version': String(this.#version) };
    if (rest === 'collections') return [200, collectionsOf(library, targets), version];
    if (rest === 'items/top' || rest === 'items')
      return this.#list(library, rest, url.searchParams);
    return [404, 'No endpoint found\n'];
  }

  #refusal(method: string, server: string | string[] | undefined): ApiResponse | undefined {
    if (!this.enabled) return [403, 'Local API is not enabled'];
    if (!server && method !== 'GET') return [428, 'Zotero-Server-ID not provided'];
    if (server && server !== this.serverId)
      return [412, 'Zotero-Server-ID does not match this server'];
    return undefined;
  }

  #authorize(body: unknown): ApiResponse {
    const { appName } = (body ?? {}) as Fields;
    if (typeof appName !== 'string' || appName.trim() === '') return [400, 'appName is required'];
    // The real one forgets each prompt after a minute.
    if (this.prompts.length >= 5)
      return [429, 'Too many authorization requests', { 'Retry-After': '60' }];
    this.prompts.push(appName);
    const answer = this.answers.shift() ?? 'deny';
    if (answer === 'deny') return [403, { denied: true }];
    const key = `${this.prompts.length}`.padStart(32, 'K');
    this.#keys.set(key, { remember: answer === 'always' });
    return [200, { key, remember: answer === 'always' }];
  }

  /** A key for one request is used up even when that request fails later. */
  #authenticate(key: string | string[] | undefined): ApiResponse | undefined {
    if (typeof key !== 'string' || key === '')
      return [401, 'API key required -- POST /api/local/authorize to obtain one'];
    const entry = this.#keys.get(key);
    if (!entry) return [401, 'Invalid or expired API key'];
    if (!entry.remember) this.#keys.delete(key);
    return undefined;
  }

  #write(
    library: string,
    headers: IncomingHttpHeaders,
    body: unknown,
    zotero: { targets: readonly Target[]; items: KeptItem[]; most: number },
  ): ApiResponse {
    const token = headers['zotero-write-token'];
    if (typeof token === 'string') {
      if (token.length < 5 || token.length > 32)
        return [400, 'Write token must be 5-32 characters in length'];
      if (this.#tokens.has(token)) return [412, 'Write token already used'];
    }
    if (!Array.isArray(body)) return [400, 'Uploaded data must be a JSON array'];
    if (body.length === 0) return [400, 'No items provided'];
    if (body.length > MOST) return [413, 'Cannot add more than 50 items at a time'];
    const results = { successful: {}, success: {}, unchanged: {}, failed: {} } as Record<
      string,
      Fields
    >;
    for (const [index, entry] of (body as Fields[]).slice(0, zotero.most).entries()) {
      const saved = this.#save(library, entry, zotero.targets, zotero.items);
      const name = typeof saved === 'string' ? 'success' : 'failed';
      results[name] = { ...results[name], [index]: saved };
    }
    // One that is killed halfway has not come so far.
    if (typeof token === 'string' && body.length <= zotero.most) this.#tokens.add(token);
    return [200, results, { 'Last-Modified-Version': String(this.#version) }];
  }

  /** Returns the key of the object, or why it can't be saved: errors have the code 400. */
  #save(
    library: string,
    entry: Fields,
    targets: readonly Target[],
    items: KeptItem[],
  ): string | Fields {
    const { key = '', version: _, itemType, parentItem, collections = [], ...fields } = entry;
    const fail = (code: number, message: string) => ({ key, code, message });
    const conflict = this.#conflict(entry);
    if (conflict) return fail(...conflict);
    const before = this.#objects.get(String(key));
    // A change keeps the fields that it does not name.
    if (before) {
      Object.assign(before.fields, entry, { version: ++this.#version });
      return String(key);
    }
    if (!itemType) return fail(400, 'itemType property not provided');
    // Zotero sets the key of a new object before the object is loaded.
    if (key !== '') return fail(400, `'primaryData' not loaded for item (null/1/${key})`);
    const missing = (collections as string[]).find((collection) => {
      const target = targets.find(({ id }) => collectionKey(id) === collection);
      return !target || libraryOf(target, targets) !== library;
    });
    if (missing) return fail(400, `Collection ${missing} not found for item 1/null`);
    if (this.failingTypes.has(String(itemType)) || this.failingTitles.has(String(fields['title'])))
      return fail(400, 'Disk is full');
    const parent = this.#objects.get(String(parentItem))?.kept;
    if (parentItem !== undefined && !parent)
      return fail(400, `Parent item 1/${parentItem} not found`);
    const id = this.#newKey();
    const kept = parent ?? keptOf(id, { itemType, ...fields }, library, collections as string[]);
    if (!parent) items.push(kept);
    else if (itemType === 'note') kept.item.notes.push({ note: String(fields['note']) });
    else kept.item.attachments.push({ title: fields['title'], url: fields['url'] } as never);
    this.#objects.set(id, {
      library,
      fields: {
        ...{ key: id, itemType, ...fields, version: ++this.#version },
        ...(parentItem !== undefined && { parentItem }),
      },
      kept,
    });
    return id;
  }

  #newKey(): string {
    const digits = String(this.#objects.size)
      .padStart(6, '0')
      .replaceAll('0', 'A')
      .replaceAll('1', 'B');
    return `KK${digits}`;
  }

  #conflict({ key = '', version }: Fields): [code: number, message: string] | undefined {
    if (key === '') return undefined;
    if (!KEY.test(String(key))) return [400, `Invalid key: '${key}'`];
    if (version === undefined)
      return [428, "Either If-Unmodified-Since-Version or 'version' property must be provided"];
    const before = this.#objects.get(String(key));
    if (!before || before.fields['version'] === version) return undefined;
    return [412, `item version mismatch: expected ${version}`];
  }

  #list(library: string, path: string, params: URLSearchParams): ApiResponse {
    const query = params.get('q')?.toLowerCase() ?? '';
    const since = Number(params.get('since') ?? 0);
    const found = [...this.#objects.values()].filter(
      ({ library: each, fields }) =>
        each === library &&
        (path === 'items' || fields['parentItem'] === undefined) &&
        Number(fields['version']) > since &&
        Object.values(fields).some((value) => String(value).toLowerCase().includes(query)),
    );
    const limit = Number(params.get('limit') ?? found.length);
    return [200, found.slice(0, limit).map(({ fields }) => ({ key: fields['key'], data: fields }))];
  }
}

function keptOf(id: string, fields: Fields, library: string, collections: string[]): KeptItem {
  const { tags = [], ...item } = fields;
  return {
    item: { ...item, id, tags: [], notes: [], attachments: [] } as never,
    tags: (tags as { tag: string }[]).map(({ tag }) => tag),
    target: collections[0] ? `C${Number(collections[0].slice(-1))}` : libraryTarget(library),
  };
}
