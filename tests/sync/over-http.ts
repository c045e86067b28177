import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { WireAnswer, WireRequest } from './couch';

/**
 * How a request fails: `drop` breaks the connection before it is handled, `lose` after it, `cut`
 * in the middle of the answer, which `endless` never ends and `drip` continues byte by byte.
 * `silent` never answers.
 */
export type Mishap = 'drop' | 'lose' | 'cut' | 'endless' | 'drip' | 'silent' | WireAnswer;

export interface Wire {
  handle(request: WireRequest): WireAnswer;
}

/** A server on 127.0.0.1, the requests that it received, and how the next ones fail, in order. */
export interface Served {
  address: string;
  requests: WireRequest[];
  mishaps: (Mishap | undefined)[];
  close(): Promise<void>;
}

/** @param secure the key and the certificate of a server with https */
export async function serve(wire: Wire, secure?: { key: string; cert: string }): Promise<Served> {
  const requests: WireRequest[] = [];
  const mishaps: (Mishap | undefined)[] = [];
  const listener: RequestListener = async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const received: WireRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: new Headers(Object.entries(request.headers).map(([k, v]) => [k, String(v)])),
      body: Buffer.concat(parts).toString(),
    };
    requests.push(received);
    const mishap = mishaps.shift();
    if (mishap === 'silent') return;
    if (mishap === 'drop') {
      request.socket.destroy();
      return;
    }
    const answer = typeof mishap === 'object' ? mishap : wire.handle(received);
    if (mishap === 'lose') request.socket.destroy();
    else send(response, answer, mishap);
  };
  const server = secure ? createSecure(secure, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `address()` is a string only for a server on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    address: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    mishaps,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, answer: WireAnswer, mishap: Mishap | undefined): void {
  const { status, headers = {}, body } = answer;
  response.writeHead(status, headers);
  if (mishap === 'cut') {
    response.write(body.slice(0, body.length >> 1), () => response.socket?.destroy());
  } else if (mishap === 'endless' || mishap === 'drip') {
    response.write(body.slice(0, body.length >> 1));
    const some = ' '.repeat(mishap === 'drip' ? 1 : 50_000);
    const more = setInterval(() => response.write(some), 1);
    response.once('close', () => clearInterval(more));
  } else {
    // Text in UTF-8, or bytes that were packed.
    response.end(body, headers['Content-Encoding'] ? 'binary' : 'utf8');
  }
}
