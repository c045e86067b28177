import type { WireAnswer, WireRequest } from './couch';

interface File {
  body: string;
  etag: number;
}

/**
 * A small WebDAV server (RFC 4918): the requests that Offprint makes. Like most servers it ignores
 * `If-Match`. It has one user.
 */
export class FakeWebDav {
  /** By path; folders end with a slash. */
  readonly files = new Map<string, File>([['/', { body: '', etag: 0 }]]);
  user = 'ada';
  password = 'pass word ✓';
  /** Most characters of one request. */
  mostRequest = 64_000_000;
  #changes = 0;

  handle({ method, path: raw, headers, body }: WireRequest): WireAnswer {
    const expected = Buffer.from(`${this.user}:${this.password}`).toString('base64');
    if (headers.get('Authorization') !== `Basic ${expected}`) return { status: 401, body: '' };
    if (body.length > this.mostRequest) return { status: 413, body: '' };
    const path = decodeURIComponent(raw);
    switch (method) {
      case 'MKCOL':
        return this.#makeFolder(path);
      case 'PUT':
        return this.#put(path, body);
      case 'GET': {
        const file = this.files.get(path);
        return file ? { status: 200, body: file.body } : { status: 404, body: '' };
      }
      case 'DELETE':
        return { status: this.files.delete(path) ? 204 : 404, body: '' };
      case 'MOVE':
        return this.#move(path, headers);
      case 'PROPFIND':
        return this.#list(path, headers.get('Depth') ?? 'infinity');
      default:
        return { status: 405, body: '' };
    }
  }

  #makeFolder(path: string): WireAnswer {
    const folder = path.endsWith('/') ? path : `${path}/`;
    if (this.files.has(folder)) return { status: 405, body: '' };
    if (!this.files.has(parentOf(folder))) return { status: 409, body: '' };
    this.#store(folder, '');
    return { status: 201, body: '' };
  }

  #put(path: string, body: string): WireAnswer {
    if (!this.files.has(parentOf(path))) return { status: 409, body: '' };
    const status = this.files.has(path) ? 204 : 201;
    this.#store(path, body);
    return { status, body: '' };
  }

  #move(path: string, headers: Headers): WireAnswer {
    const file = this.files.get(path);
    if (!file) return { status: 404, body: '' };
    const target = decodeURIComponent(new URL(headers.get('Destination') ?? '').pathname);
    const status = this.files.has(target) ? 204 : 201;
    if (status === 204 && headers.get('Overwrite') === 'F') return { status: 412, body: '' };
    this.files.delete(path);
    this.#store(target, file.body);
    return { status, body: '' };
  }

  #store(path: string, body: string): void {
    this.#changes += 1;
    this.files.set(path, { body, etag: this.#changes });
  }

  #list(path: string, depth: string): WireAnswer {
    const folder = path.endsWith('/') ? path : `${path}/`;
    if (!this.files.has(folder)) return { status: 404, body: '' };
    const inside = [...this.files].filter(
      ([each]) => each === folder || (depth === '1' && parentOf(each) === folder),
    );
    const responses = inside.map(
      ([each, { body, etag }]) =>
        `<D:response><D:href>${encodeURI(each)}</D:href><D:propstat><D:prop>` +
        `<D:getetag>"${etag}"</D:getetag><D:getcontentlength>${body.length}</D:getcontentlength>` +
        '</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>',
    );
    const xml = `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`;
    return { status: 207, headers: { 'Content-Type': 'application/xml' }, body: xml };
  }
}

function parentOf(path: string): string {
  return path.replace(/\/$/, '').replace(/[^/]*$/, '');
}
