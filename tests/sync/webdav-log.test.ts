import { describe, expect, it } from 'vitest';
import type { HttpAnswer, HttpRequest } from '../../lib/sync/http';
import { BATCH, type Sealed } from '../../lib/sync/port';
import { type OwnFiles, ownLog } from '../../lib/sync/webdav-log';

const sealed = (number: number, body = `body ${number}`): Sealed => ({ name: `n${number}`, body });
const many = (count: number) => Array.from({ length: count }, (_, at) => sealed(at));

/** A folder on a server with these files, and the log of the machine `m` in it. */
function folder(own: OwnFiles = { logs: [], small: [] }, first: Record<string, unknown> = {}) {
  const files = new Map(
    Object.entries(first).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const requests: string[] = [];
  /** The status of the next request of a method, in place of what it would do. */
  const odd: Record<string, number[]> = {};
  const perform = ({ method, path, body }: HttpRequest): [number, string?] => {
    const name = path.slice(1);
    if (method === 'PROPFIND') {
      const paths = [...files.keys()].filter((each) => each.startsWith(name));
      const listed = ['log/', ...paths].map(
        (each) => `<response><href>/x/${each}</href></response>`,
      );
      return [207, `<multistatus>${listed.join('')}</multistatus>`];
    }
    if (method === 'PUT') files.set(name, String(body));
    if (method === 'MKCOL' || method === 'PUT') return [201];
    const text = files.get(name);
    if (method === 'DELETE') files.delete(name);
    return text === undefined ? [404] : [200, text];
  };
  const ask = async (request: HttpRequest): Promise<HttpAnswer> => {
    requests.push(`${request.method} ${request.path}`);
    const status = odd[request.method]?.shift();
    const [usual, text = ''] = status ? [status] : perform(request);
    return { status: usual, headers: new Headers(), text };
  };
  let last = Math.max(0, ...own.logs);
  let known = own;
  const log = ownLog(ask, {
    machine: 'm',
    reserve: async () => ++last,
    last: async () => last,
    files: async () => known,
    setFiles: async (changed) => {
      known = changed;
    },
  });
  const read = (name: string) => JSON.parse(files.get(name) ?? 'null');
  return { log, files, read, requests, odd, own: () => known };
}

describe('documents that a machine adds', () => {
  it('are in a file of their own, which its head names', async () => {
    const { log, read, requests, own } = folder({ logs: [3], small: [] });
    await log.append([sealed(1), sealed(2)]);
    expect(requests).toEqual(['PUT /log/m-4.json', 'PUT /head-m.json']);
    expect(read('log/m-4.json')).toEqual([sealed(1), sealed(2)]);
    expect(read('head-m.json')).toEqual({ logs: [3, 4] });
    expect(own()).toEqual({ logs: [3, 4], small: [4] });
  });

  it.each([
    [BATCH / 2 - 1, [1]],
    [BATCH / 2, []],
  ])('are in a small file if they are less than half a batch: %i', async (count, small) => {
    const { log, own } = folder();
    await log.append(many(count));
    expect(own()).toEqual({ logs: [1], small });
  });

  it.each([404, 409, 500])('are in a folder that is made if the server says %i', async (status) => {
    const { log, read, requests, odd } = folder();
    odd['PUT'] = [status];
    await log.append([sealed(1)]);
    expect(requests.slice(0, 3)).toEqual(['PUT /log/m-1.json', 'MKCOL /log/', 'PUT /log/m-1.json']);
    expect(read('head-m.json')).toEqual({ logs: [1] });
  });

  it.each([
    [404, 405, 'no_database'],
    [500, 405, 'refused'],
    [403, 201, 'forbidden'],
    [507, 201, 'full'],
  ])('are not there if the server says %i, and %i to a folder', async (put, made, problem) => {
    const { log, odd, own } = folder();
    odd['PUT'] = [put];
    odd['MKCOL'] = [made];
    await expect(log.append([sealed(1)])).rejects.toThrow(problem);
    expect(own()).toEqual({ logs: [], small: [] });
  });
});

/** So many small files, in each a document of its own and one of all. */
const small = (count: number) => {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const file = (number: number) => [sealed(number), sealed(0, `of ${number}`)];
  const files = numbers.map((number) => [`log/m-${number}.json`, file(number)] as const);
  return [{ logs: [...numbers, 900], small: numbers }, Object.fromEntries(files)] as const;
};

describe('small files', () => {
  it('up to sixty stay', async () => {
    const { log, requests } = folder(...small(60));
    await log.compact();
    expect(requests).toEqual([]);
  });

  it('of more are written as one, with the last body of each name', async () => {
    const { log, files, read, own } = folder(...small(61));
    await log.compact();
    expect([...files.keys()].sort()).toEqual(['head-m.json', 'log/m-901.json']);
    const documents = read('log/m-901.json') as Sealed[];
    expect(documents).toHaveLength(62);
    expect(documents).toContainEqual(sealed(0, 'of 61'));
    expect(own()).toEqual({ logs: [900, 901], small: [901] });
    expect(read('head-m.json')).toEqual({ logs: [900, 901] });
  });

  it.each([
    ['lost', undefined],
    ['cut', '[{"name"'],
    ['another program’s', '{}'],
  ])('of which one is %s: its head goes, so that all is offered again', async (_, text) => {
    const { log, files } = folder(...small(61));
    files.set('head-m.json', '{}');
    if (text === undefined) files.delete('log/m-7.json');
    else files.set('log/m-7.json', text);
    await expect(log.compact()).rejects.toThrow('damaged_answer');
    expect(files.has('head-m.json')).toBe(false);
    expect(files.has('log/m-8.json')).toBe(true);
  });

  it('that can’t be read now stay as they are', async () => {
    const { log, files, odd } = folder(...small(61));
    odd['GET'] = [503];
    await expect(log.compact()).rejects.toThrow('busy');
    expect(files.size).toBe(61);
  });

  it('are written anew in batches that fit into a request', async () => {
    const [own, first] = small(61);
    const long = Array.from({ length: BATCH + 1 }, (_, at) => sealed(1000 + at));
    const { log, read, own: now } = folder(own, { ...first, 'log/m-61.json': long });
    await log.compact();
    const counts = [901, 902].map((number) => (read(`log/m-${number}.json`) as Sealed[]).length);
    expect(counts).toEqual([BATCH, 62]);
    expect(now()).toEqual({ logs: [900, 901, 902], small: [902] });
  });
});

describe('documents that are dropped', () => {
  it('are in no file of the machine any more; those of others stay', async () => {
    const { log, files, read, own } = folder(
      { logs: [1, 2], small: [2] },
      {
        'log/m-1.json': [sealed(1), sealed(2)],
        'log/m-2.json': [sealed(3), sealed(2, 'new')],
        'log/m-7.json': [sealed(1)],
        'log/m2-1.json': [sealed(1)],
        'log/other-1.json': [sealed(1)],
      },
    );
    await log.drop(new Set(['n1', 'n9']));
    expect([...files.keys()].sort()).toEqual([
      ...['head-m.json', 'log/m-3.json', 'log/m2-1.json', 'log/other-1.json'],
    ]);
    expect(read('log/m-3.json')).toEqual([sealed(2, 'new'), sealed(3)]);
    expect(own()).toEqual({ logs: [3], small: [3] });
  });

  it.each([
    [404, undefined],
    [403, 'forbidden'],
  ])('from a file of an ended run that answers %i', async (status, problem) => {
    const { log, odd } = folder({ logs: [], small: [] }, { 'log/m-7.json': [sealed(1)] });
    odd['DELETE'] = [status];
    if (problem) await expect(log.drop(new Set())).rejects.toThrow(problem);
    else expect(await log.drop(new Set())).toBeUndefined();
  });
});

describe('files that others shall read', () => {
  const own = { logs: [1, 2], small: [] };
  const both = { 'log/m-1.json': [], 'log/m-2.json': [] };
  it.each<[string, Record<string, unknown>, number, boolean, number]>([
    ['are there', both, 207, false, 1],
    ['are lost', { 'log/m-1.json': [] }, 207, true, 2],
    ['are there though their folder lists nothing', both, 404, false, 3],
    ['are lost with their folder', {}, 404, true, 2],
  ])('%s', async (_, files, listing, lacks, asked) => {
    const { log, odd, requests } = folder(own, files);
    if (listing !== 207) odd['PROPFIND'] = [listing];
    expect(await log.lacksFiles()).toBe(lacks);
    expect(requests).toHaveLength(asked);
  });

  it('are not known to be lost where the server refuses', async () => {
    const { log, odd } = folder(own);
    odd['PROPFIND'] = [401];
    await expect(log.lacksFiles()).rejects.toThrow('credentials');
  });
});
