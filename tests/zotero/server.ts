import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ZoteroItem } from '../../lib/zotero/item';
import { FakeLocalApi } from './local-api';
import { type KeptItem, type SaveSession, updateItems } from './move-items';

/**
 * How the next request fails: `drop` breaks the connection before the request is handled, `lose`
 * after it is, `half` when its local API has saved half of the objects. With `late` Zotero is too
 * slow, and then fails to save; its local API saves, and then fails.
 */
export type Mishap = 'none' | 'drop' | 'lose' | 'half' | 'late' | 'outdated' | 'readonly' | 'fail';

interface Received {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/**
 * Zotero's local server, as far as Offprint uses it, after `server.js`, `server_connector.js` and
 * `saveSession.js` of zotero/zotero (6.0.37 to 10.0.0). It takes tags of items for automatic ones
 * and drops them. It saves to the selected library or collection. Moves to another library have
 * the defects of its version.
 */
export class FakeZotero {
  /** The items in all of its libraries. */
  readonly library: KeptItem[] = [];
  /** Items that a move to another library deleted in the first one. */
  readonly erased: KeptItem[] = [];
  readonly received: Received[] = [];
  /** Its local API, which is switched off. */
  readonly api = new FakeLocalApi();
  /** How the next requests that save or change something fail, in order. */
  readonly mishaps: Mishap[] = [];
  targets = [
    { id: 'L1', name: 'My Library', filesEditable: true, level: 0 },
    { id: 'C5', name: 'Rivers', filesEditable: true, level: 1 },
    { id: 'C6', name: 'Deltas', filesEditable: true, level: 2 },
    { id: 'L2', name: 'Lab', filesEditable: true, level: 0 },
    { id: 'C9', name: 'Reading group', filesEditable: true, level: 1 },
  ];
  /** The library or collection that is selected in its window. */
  selected = 'L1';
  /** Up to version 7 the tags of a session are one string; since 8 they may be an array. */
  version = '9.0.6';
  /** Called just before a request of that name is handled: what the user does in Zotero. */
  before: ((name: string) => void | Promise<void>) | undefined;
  /** The requests to its local API that it does not answer. */
  unanswered: ((path: string) => boolean) | undefined;
  /** Delays all responses until it resolves. */
  busy: Promise<void> | undefined;
  /** The title of an item that makes `saveItems` fail, for all items of the request. */
  failingTitle: string | undefined;
  /** The response of another program that uses Zotero's port. */
  foreign: string | undefined;
  readonly #sessions = new Map<string, SaveSession>();
  #server: Server | undefined;
  #port = 0;

  /** Starts to listen, by default on any free port. Returns the address. */
  async open(port = this.#port): Promise<string> {
    const server = createServer((request, response) => void this.#take(request, response));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    // `address()` is a string only for a server on a pipe.
    this.#port = (server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Stops and forgets its sessions, as Zotero does when it is quit. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    this.forgetSessions();
    this.api.restart();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Titles in the library, sorted. */
  titles(): string[] {
    return this.library.map(({ item }) => item.title).sort();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    // A preflight request: Zotero allows no origin.
    if (request.method === 'OPTIONS') {
      reply(response, 200, undefined, this.version);
      return;
    }
    if (this.foreign !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(this.foreign);
      return;
    }
    const { url: path = '', headers } = request;
    const body = JSON.parse(Buffer.concat(parts).toString() || 'null');
    if (path.startsWith('/api/')) return this.#takeApi(request, response, body);
    const mishap = this.#changes(path, body) ? this.mishaps.shift() : 'none';
    const allowed = headers['zotero-allowed-request'] ?? headers['x-zotero-connector-api-version'];
    if (!allowed || mishap === 'drop') {
      request.socket.destroy();
      return;
    }
    this.received.push({ path, headers, body });
    await this.busy;
    await this.before?.(path.replace('/connector/', ''));
    const [status, answer] =
      headers['content-type'] === 'application/json'
        ? this.#answer(path, body, mishap)
        : [400, 'Endpoint does not support content-type\n'];
    if (mishap === 'lose' || mishap === 'late') request.socket.destroy();
    else reply(response, status, answer, this.version);
  }

  async #takeApi(request: IncomingMessage, response: ServerResponse, body: unknown): Promise<void> {
    const { url: path = '', method = 'GET', headers } = request;
    const isWrite = method === 'POST' && path.endsWith('/items');
    const mishap = isWrite ? (this.mishaps.shift() ?? 'none') : 'none';
    if (!headers['zotero-allowed-request'] || mishap === 'drop' || this.unanswered?.(path)) {
      request.socket.destroy();
      return;
    }
    this.api.received.push({ method, path, headers, body });
    await this.busy;
    await this.before?.(path);
    const version = Number.parseInt(this.version, 10);
    const most = mishap === 'half' ? Math.ceil((body as unknown[]).length / 2) : undefined;
    const [status, answer, own] =
      mishap === 'fail'
        ? [500, 'An error occurred\n', {}]
        : this.api.answer(
            { method, path, headers, body },
            version,
            this.targets,
            this.library,
            most,
          );
    if (mishap === 'lose' || mishap === 'half') request.socket.destroy();
    else if (mishap === 'late') reply(response, 500, 'An error occurred\n', this.version);
    else reply(response, status, answer, this.version, own);
  }

  /** Whether a request saves or changes an item. */
  #changes(path: string, body: Received['body']): boolean {
    if (path.endsWith('/saveItems')) return (body['items'] as unknown[]).length > 0;
    return (
      path.endsWith('/updateSession') &&
      this.#sessions.get(String(body['sessionID']))?.items.length !== 0
    );
  }

  #answer(path: string, body: Received['body'], mishap: Mishap = 'none'): [number, unknown] {
    if (path === '/connector/getSelectedCollection') return [200, this.#places()];
    if (path === '/connector/saveItems') return this.#save(body, mishap);
    if (path === '/connector/updateSession')
      return mishap === 'fail' ? [500, undefined] : this.#update(body);
    const isOld = Number.parseInt(this.version, 10) < 7;
    if (path === '/connector/sessionProgress' && isOld) return this.#progress(body);
    if (path === '/connector/hasAttachmentResolvers' && !isOld) return this.#resolvers(body);
    return [404, 'No endpoint found\n'];
  }

  #places(): object {
    const editable = this.targets.length > 0;
    const library = this.#libraryOf(this.selected);
    const isCollection = this.selected.startsWith('C');
    return {
      ...{ libraryID: Number(library.slice(1)), libraryName: this.#nameOf(library) },
      ...{ libraryEditable: editable, filesEditable: editable, editable },
      ...{ id: isCollection ? Number(this.selected.slice(1)) : null },
      name: this.#nameOf(this.selected),
      targets: this.targets,
    };
  }

  #nameOf(target: string): string | undefined {
    return this.targets.find(({ id }) => id === target)?.name;
  }

  /** In `targets`, each library precedes its collections. */
  #libraryOf(target: string): string {
    const until = this.targets.findIndex(({ id }) => id === target) + 1;
    return this.targets.slice(0, until).findLast(({ level }) => level === 0)?.id ?? 'L1';
  }

  #save(body: Received['body'], mishap: Mishap): [number, unknown] {
    if (mishap === 'outdated') return [400, { error: 'CONNECTOR_VERSION_OUTDATED' }];
    const session = String(body['sessionID']);
    if (this.#sessions.has(session)) return [409, { error: 'SESSION_EXISTS' }];
    // Zotero registers the session even if it fails to save.
    this.#sessions.set(session, { items: [], late: [] });
    if (mishap === 'readonly') return [500, { libraryEditable: false }];
    const items = body['items'] as ZoteroItem[];
    if (
      mishap === 'fail' ||
      mishap === 'late' ||
      items.some(({ title }) => title === this.failingTitle)
    )
      return [500, undefined];
    const kept = items.map(
      (item): KeptItem => ({
        ...{ item: { ...item, attachments: this.#kept(item) }, tags: [], target: this.selected },
      }),
    );
    this.#sessions.set(session, { items: [...kept], late: [...kept], isDone: true });
    this.library.push(...kept);
    return [201, undefined];
  }

  /** Since 7 Zotero keeps links only to web pages (`ATTACHMENT_MODE_IGNORE`). */
  #kept({ attachments }: ZoteroItem): ZoteroItem['attachments'] {
    if (Number.parseInt(this.version, 10) < 7) return attachments;
    return attachments.filter(({ mimeType }) => mimeType === 'text/html');
  }

  /** `HasAttachmentResolvers` fails when the session has no such item. */
  #resolvers(body: Received['body']): [number, unknown] {
    const session = this.#sessions.get(String(body['sessionID']));
    if (!session) return [400, { error: 'SESSION_NOT_FOUND' }];
    const isThere = session.items.some(({ item }) => item.id === body['itemID']);
    return isThere ? [200, false] : [500, undefined];
  }

  #progress(body: Received['body']): [number, unknown] {
    const session = this.#sessions.get(String(body['sessionID']));
    if (!session) return [400, { error: 'SESSION_NOT_FOUND' }];
    return [200, { items: [], done: session.isDone }];
  }

  #update(body: Received['body']): [number, unknown] {
    const session = this.#sessions.get(String(body['sessionID']));
    if (!session) return [400, { error: 'SESSION_NOT_FOUND' }];
    const target = String(body['target']);
    if (target.startsWith('C') && !this.targets.some(({ id }) => id === target))
      return [400, { error: 'COLLECTION_NOT_FOUND' }];
    this.selected = target;
    const version = Number.parseInt(this.version, 10);
    const tags = tagsOf(body['tags'] ?? [], version);
    // Zotero throws a TypeError for tags of the wrong type.
    if (!tags) return [500, undefined];
    const libraries = {
      items: this.library,
      erased: this.erased,
      libraryOf: (each: string) => this.#libraryOf(each),
    };
    return updateItems(libraries, session, target, tags, version) ? [200, {}] : [500, undefined];
  }
}

/** The tags of a session as a version of Zotero reads them; undefined when it fails. */
function tagsOf(given: unknown, version: number): string[] | undefined {
  const parts = typeof given === 'string' ? given.split(',') : version >= 8 ? given : undefined;
  return Array.isArray(parts) ? parts.map((tag) => String(tag).trim()).filter(Boolean) : undefined;
}

function reply(
  response: ServerResponse,
  status: number,
  answer: unknown,
  version: string,
  own: Record<string, string> = {},
): void {
  const text = typeof answer === 'string';
  response.writeHead(status, {
    'X-Zotero-Version': version,
    'X-Zotero-Connector-API-Version': '3',
    'Content-Type': text ? 'text/plain' : 'application/json',
    Connection: 'close',
    ...own,
  });
  response.end(text || answer === undefined ? answer : JSON.stringify(answer));
}
