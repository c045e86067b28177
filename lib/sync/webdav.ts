import type { Ask, HttpAnswer, HttpRequest } from './http';
import { inHalves } from './in-halves';
import { arrayOf, objectOf } from './json-answer';
import { BATCH, type Outcome, type Port, type Pulled, type Sealed } from './port';
import { SyncError } from './problem';
import { refusalOf } from './refusal';
import { cursorText, type FolderCursor, parseCursor } from './webdav-cursor';
import {
  checkName,
  type Head,
  headName,
  logName,
  machineOfHead,
  numberOfCheck,
  parseHead,
  parseLog,
} from './webdav-files';
import { type Listed, listingOf } from './webdav-listing';

/** Log files of a machine after which it writes them anew as few. */
const MOST_LOGS = 60;

/** What a machine knows of its own files, stored durably. */
export interface Writer {
  /** Its name: digits and small letters. */
  machine: string;
  /** Takes the next number, which is never used again, even if its file can't be written. */
  reserve(): Promise<number>;
  /** The last number that was taken; 0 if none was. */
  last(): Promise<number>;
  /** Numbers of the log files that others shall read. */
  logs(): Promise<number[]>;
  setLogs(logs: readonly number[]): Promise<void>;
}

/**
 * A folder on a WebDAV server (RFC 4918), where each machine appends to a log of its own and reads
 * those of the others. Nothing is locked and nobody writes the files of another machine.
 * @param ask requests to the address of the folder
 * @param address the same address, for the header `Destination`
 */
export function webDav(ask: Ask, address: string, writer: Writer): Port {
  const own = headName(writer.machine);

  const fine = async (request: HttpRequest): Promise<HttpAnswer> => {
    const answer = await ask(request);
    throwRefusal(answer);
    return answer;
  };
  const list = async (): Promise<Listed[]> => {
    const headers = { Depth: '1', 'Content-Type': 'application/xml' };
    return listingOf(await fine({ method: 'PROPFIND', path: '/', headers, body: PROPERTIES }));
  };
  /** The answer with a file; undefined if there is none. */
  const get = async (name: string): Promise<HttpAnswer | undefined> => {
    const answer = await ask({ method: 'GET', path: `/${name}` });
    if (answer.status === 404) return undefined;
    throwRefusal(answer);
    return answer;
  };
  const put = (name: string, value: unknown) =>
    fine({
      method: 'PUT',
      path: `/${name}`,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
    });
  const readHead = async (machine: string): Promise<Head> => {
    const answer = await get(headName(machine));
    return answer ? parseHead(objectOf(answer)) : { logs: [] };
  };
  const readLog = async (machine: string, number: number) => {
    const answer = await get(logName(machine, number));
    // Its owner has written it anew since its head was read.
    return answer ? parseLog(arrayOf(answer)) : { documents: [], skipped: 0 };
  };
  const makeFolder = async (path: string) => {
    const answer = await ask({ method: 'MKCOL', path });
    // 405: it exists.
    if (answer.status === 409) throw new SyncError({ kind: 'no_database' });
    if (answer.status !== 405) throwRefusal(answer);
  };
  const append = async (documents: readonly Sealed[]): Promise<number> => {
    const number = await writer.reserve();
    await put(logName(writer.machine, number), documents);
    return number;
  };
  const publish = async (logs: readonly number[]) => {
    await writer.setLogs(logs);
    await put(own, { logs });
  };

  /**
   * Writes the own log anew: the last body of each name that is not dropped. Old files are deleted
   * at the end.
   */
  const rewrite = async (logs: readonly number[], dropped: ReadonlySet<string> = new Set()) => {
    const latest = new Map<string, Sealed>();
    for (const number of logs) {
      const { documents } = await readLog(writer.machine, number);
      for (const each of documents) latest.set(each.name, each);
    }
    const all = [...latest.values()].filter(({ name }) => !dropped.has(name));
    if (dropped.size === 0 && all.length > (logs.length / 2) * BATCH) return;
    const fresh: number[] = [];
    for (let start = 0; start < all.length; start += BATCH)
      fresh.push(await append(all.slice(start, start + BATCH)));
    await publish(fresh);
    for (const number of logs)
      await ask({ method: 'DELETE', path: `/${logName(writer.machine, number)}` });
  };

  /**
   * Compares the own head with what this machine knows. A request that was given up may have
   * arrived late and put an older one in its place.
   */
  const checkOwn = async (
    mark: string | undefined,
    cursor: FolderCursor,
    pulled: Pulled,
    isFirst: boolean,
  ) => {
    const logs = await writer.logs();
    if (logs.length === 0 && mark === undefined) return;
    if (mark === undefined) {
      // Without a cursor everything is offered again anyway.
      if (isFirst) await writer.setLogs([]);
      else pulled.lost = 'history';
      return;
    }
    if (cursor.machines[writer.machine]?.mark === mark) return;
    const { logs: there } = await readHead(writer.machine);
    const last = await writer.last();
    if (there.some((number) => number > last)) throw new SyncError({ kind: 'copied' });
    if (logs.every((number) => there.includes(number)))
      cursor.machines[writer.machine] = { mark, log: 0 };
    else await publish(logs);
  };

  const readMachine = async (
    machine: string,
    mark: string,
    cursor: FolderCursor,
    pulled: Pulled,
  ): Promise<void> => {
    const known = cursor.machines[machine] ?? { mark: '', log: 0 };
    if (known.mark === mark) return;
    const { logs } = await readHead(machine);
    const fresh = logs.filter((number) => number > known.log);
    for (const number of fresh) {
      if (pulled.documents.length >= BATCH) {
        pulled.more = true;
        return;
      }
      const { documents, skipped } = await readLog(machine, number);
      for (const { name, body } of documents)
        pulled.documents.push({ name, bodies: [body], version: '' });
      pulled.skipped += skipped;
      cursor.machines[machine] = { mark: '', log: number };
    }
    cursor.machines[machine] = { mark, log: fresh.at(-1) ?? known.log };
  };

  const store = async (documents: readonly Sealed[]): Promise<Outcome[]> => {
    const number = await append(documents.map(({ name, body }) => ({ name, body })));
    const logs = [...(await writer.logs()), number];
    await publish(logs);
    if (logs.length > MOST_LOGS) await rewrite(logs);
    return documents.map(() => 'stored');
  };

  return {
    async about() {
      const answer = await fine({
        method: 'PROPFIND',
        path: '/',
        headers: { Depth: '0' },
        body: PROPERTIES,
      });
      listingOf(answer);
      const date = Date.parse(answer.headers.get('Date') ?? '');
      return { server: 'webdav', ...(!Number.isNaN(date) && { ahead: Date.now() - date }) };
    },
    async create() {
      await makeFolder('');
      await makeFolder('/log');
    },
    async readCheck() {
      const number = lastCheck(await list());
      const answer = number === 0 ? undefined : await get(checkName(number));
      return answer && { body: answer.text, version: String(number) };
    },
    async writeCheck(body, replaced = '0') {
      const name = checkName(Number(replaced) + 1);
      const draft = `draft-${writer.machine}.json`;
      await fine({ method: 'PUT', path: `/${draft}`, body });
      const headers = { Destination: `${address}/${name}`, Overwrite: 'F' };
      const answer = await ask({ method: 'MOVE', path: `/${draft}`, headers });
      if (answer.status === 412) return false;
      throwRefusal(answer);
      return true;
    },
    async pull(text) {
      const cursor = parseCursor(text);
      const files = await list();
      const pulled: Pulled = { documents: [], cursor: '', more: false, skipped: 0 };
      await checkOwn(
        files.find(({ name }) => name === own)?.mark,
        cursor,
        pulled,
        text === undefined,
      );
      const check = lastCheck(files);
      if (check !== cursor.check) {
        const answer = await get(checkName(check));
        if (answer) pulled.check = answer.text;
        cursor.check = check;
      }
      for (const { name, mark } of files) {
        const machine = machineOfHead(name);
        if (machine !== undefined && machine !== writer.machine && !pulled.more)
          await readMachine(machine, mark, cursor, pulled);
      }
      return { ...pulled, cursor: cursorText(cursor) };
    },
    // Nothing is replaced: the logs of all machines are merged when they are read.
    read: (names) => Promise.resolve(names.map(() => undefined)),
    push: (documents) => inHalves(documents, 'too_large', store, 'too_large' as Outcome),
    // Other machines drop what they wrote themselves.
    async retire(documents) {
      const names = documents.map(({ name }) => name);
      if (names.length > 0) await rewrite(await writer.logs(), new Set(names));
    },
  };
}

const PROPERTIES =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/>' +
  '<getlastmodified/><getcontentlength/></prop></propfind>';

function lastCheck(files: readonly Listed[]): number {
  return Math.max(0, ...files.map(({ name }) => numberOfCheck(name) ?? 0));
}

function throwRefusal(answer: HttpAnswer): void {
  const problem = refusalOf(answer);
  if (problem) throw new SyncError(problem);
}
