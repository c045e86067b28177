import { describe, expect, it } from 'vitest';
import { httpClient } from '../../lib/sync/http';
import { SyncError } from '../../lib/sync/problem';

const PLACE = { address: 'https://couch.example/papers', user: 'müller', password: 'päss:word' };

/** Asks once, and returns what was handed to `fetch`. */
async function requestOf(
  place: typeof PLACE,
  request: Parameters<ReturnType<typeof httpClient>>[0],
): Promise<{ url: unknown; init: RequestInit }> {
  const requests: { url: unknown; init: RequestInit }[] = [];
  const ask = httpClient(place, async (url, init = {}) => {
    requests.push({ url, init });
    return new Response('');
  });
  await ask(request);
  return requests[0] ?? { url: undefined, init: {} };
}

/** The problem that a request meets when `fetch` does this. */
function problemWhen(answer: () => Promise<Response>): Promise<unknown> {
  const ask = httpClient(PLACE, answer);
  return ask({ method: 'GET', path: '' }).then(
    () => undefined,
    (error: unknown) => (error instanceof SyncError ? error.problem : error),
  );
}

describe('a request', () => {
  it('carries user and password in UTF-8, no cookies, no referrer, and follows no redirect', async () => {
    const headers = { Depth: '1' };
    const { url, init } = await requestOf(PLACE, { method: 'PUT', path: '/a', headers, body: 'x' });
    expect(url).toBe('https://couch.example/papers/a');
    const { signal, ...rest } = init;
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(rest).toEqual({
      method: 'PUT',
      headers: {
        Depth: '1',
        Authorization: `Basic ${Buffer.from('müller:päss:word').toString('base64')}`,
      },
      body: 'x',
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('names nobody without a user, and has no body without one', async () => {
    const { init } = await requestOf({ ...PLACE, user: '' }, { method: 'GET', path: '/a' });
    expect(init.headers).toEqual({});
    expect(init).not.toHaveProperty('body');
  });
});

describe('an answer', () => {
  it('comes with its status, headers and text', async () => {
    const ask = httpClient(
      PLACE,
      async () => new Response('é', { status: 404, headers: { A: 'b' } }),
    );
    const answer = await ask({ method: 'GET', path: '' });
    expect(answer).toMatchObject({ status: 404, text: 'é' });
    expect(answer.headers.get('A')).toBe('b');
  });

  it.each([
    [299, undefined],
    [300, { kind: 'redirect' }],
    [399, { kind: 'redirect' }],
    [400, undefined],
  ])('with status %i leads elsewhere: %j', async (status, problem) => {
    expect(await problemWhen(async () => new Response('', { status }))).toEqual(problem);
  });

  it('whose redirect the browser hides is one, too', async () => {
    const hidden = Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' });
    expect(await problemWhen(async () => hidden)).toEqual({ kind: 'redirect' });
  });

  it.each([new TypeError('Failed to fetch'), new DOMException('gone', 'NetworkError')])(
    'that never arrives is no answer: %s',
    async (error) => {
      expect(await problemWhen(() => Promise.reject(error))).toEqual({ kind: 'no_answer' });
    },
  );

  it('reports a defect as what it is', async () => {
    const defect = new RangeError('defect');
    expect(await problemWhen(() => Promise.reject(defect))).toBe(defect);
  });
});
