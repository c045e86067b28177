import { type Ask, type HttpAnswer, type HttpRequest, LONGEST_ANSWER } from './http';
import { inHalves } from './in-halves';
import { inRequests } from './in-requests';
import { arrayOf, ifDamaged, isDamage, objectOf } from './json-answer';
import { BATCH, type Outcome, type Port, type Pulled, type Sealed } from './port';
import { SyncError } from './problem';
import { isOther, throwRefusal } from './refusal';
import { cursorText, type FolderCursor, parseCursor } from './webdav-cursor';
import {
  checkName,
  draftName,
  type Head,
  headName,
  isOwnName,
  logName,
  machineOfHead,
  numberOfCheck,
  parseHead,
  parseLog,
} from './webdav-files';
import { type Listed, listingOf, listingRequest } from './webdav-listing';
import { ownLog, type Writer } from './webdav-log';

/**
 * A folder on a WebDAV server (RFC 4918), where each machine appends to a log of its own and reads
 * those of the others. Nothing is locked and nobody writes the files of another machine.
 * @param ask requests to the address of the folder
 * @param address the same address, for the header `Destination`
 */
export function webDav(ask: Ask, address: string, writer: Writer): Port {
  const own = headName(writer.machine);
  const log = ownLog(ask, writer);

  const fine = async (request: HttpRequest): Promise<HttpAnswer> => {
    const answer = await ask(request);
    throwRefusal(answer);
    return answer;
  };
  const list = async (): Promise<Listed[]> => listingOf(await fine(LISTING));
  /** The answer with a file; undefined if there is none. */
  const get = async (name: string): Promise<HttpAnswer | undefined> => {
    const answer = await ask({ method: 'GET', path: `/${name}` });
    if (answer.status === 404) return undefined;
    throwRefusal(answer);
    return answer;
  };
  /** @throws SyncError `damaged_answer` also if there is none: it was listed a moment ago */
  const readHead = async (machine: string): Promise<Head & { size: number }> => {
    const answer = await get(headName(machine));
    if (!answer) throw new SyncError({ kind: 'damaged_answer' });
    const { length } = new TextEncoder().encode(answer.text);
    return { ...parseHead(objectOf(answer)), size: length };
  };
  const readLog = async (machine: string, number: number) => {
    const answer = await get(logName(machine, number));
    if (answer) return parseLog(arrayOf(answer));
    // Either its owner has written it anew since its head was read, and what it held follows, or
    // the server is wrong.
    if ((await readHead(machine)).logs.includes(number))
      throw new SyncError({ kind: 'damaged_answer' });
    return { documents: [], skipped: 0 };
  };
  const makeFolder = async (path: string) => {
    const answer = await ask({ method: 'MKCOL', path });
    // 405: it exists.
    if (answer.status === 409) throw new SyncError({ kind: 'no_database' });
    if (answer.status !== 405) throwRefusal(answer);
  };
  /** The own head; undefined if a request to replace it was cut. */
  const readOwnHead = async (): Promise<Head | undefined> => {
    const there = await readHead(writer.machine).catch(ifDamaged);
    const last = await writer.last();
    if (there?.logs.some((number) => number > last)) throw new SyncError({ kind: 'copied' });
    return there;
  };
  /** Without a cursor everything is offered again anyway. */
  const offerAgain = async (pulled: Pulled, isFirst: boolean): Promise<void> => {
    if (isFirst) await writer.setFiles({ logs: [], small: [] });
    else pulled.lost = 'own';
  };
  /**
   * Compares the own files with what this machine knows. A request that was given up may have
   * arrived late and put an older head in its place, or another program may have answered that a
   * file was stored.
   */
  const checkOwn = async (
    mark: string | undefined,
    cursor: FolderCursor,
    pulled: Pulled,
    isFirst: boolean,
  ) => {
    const { logs } = await writer.files();
    if (mark === undefined) {
      if (logs.length > 0) await offerAgain(pulled, isFirst);
      return;
    }
    const [newest = 0] = logs.slice(-1);
    const known = cursor.machines[writer.machine];
    if (known && isSame(known.mark, mark) && known.log === newest) return;
    const there = await readOwnHead();
    if (await log.lacksFiles()) await offerAgain(pulled, isFirst);
    else if (there && logs.every((number) => there.logs.includes(number)))
      cursor.machines[writer.machine] = { mark, log: newest };
    else await log.publish();
  };

  /** Reads the check document if it is another one than before; 0 if there is none. */
  const pullCheck = async (number: number, cursor: FolderCursor, pulled: Pulled) => {
    if (number === cursor.check) return;
    const answer = number === 0 ? undefined : await get(checkName(number));
    if (answer) pulled.check = checkIn(answer);
    if (answer || number === 0) cursor.check = number;
  };

  /** The next run tries again what is damaged. All others are read all the same. */
  const readOther = async (...args: Parameters<typeof readMachine>): Promise<void> => {
    try {
      await readMachine(...args);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const [, , , pulled] = args;
      pulled.skipped += 1;
    }
  };
  const readMachine = async (
    machine: string,
    file: Listed,
    cursor: FolderCursor,
    pulled: Pulled,
  ): Promise<void> => {
    const known = cursor.machines[machine] ?? { mark: '', log: 0 };
    if (isSame(known.mark, file.mark)) return;
    const head = await readHead(machine);
    const { logs } = head;
    const fresh = logs.filter((number) => number > known.log);
    for (const [index, number] of fresh.entries()) {
      if (index === BATCH || isFull(pulled)) {
        pulled.more = true;
        return;
      }
      const { documents, skipped } = await readLog(machine, number);
      for (const { name, body } of documents)
        pulled.documents.push({ name, bodies: [body], version: '' });
      pulled.skipped += skipped;
      cursor.machines[machine] = { mark: '', log: number };
    }
    cursor.machines[machine] = { mark: markOf(file, head), log: fresh.at(-1) ?? known.log };
  };

  const store = async (documents: readonly Sealed[]): Promise<Outcome[]> => {
    await log.append(documents.map(({ name, body }) => ({ name, body })));
    return documents.map(() => 'stored');
  };

  return {
    // The next run compares its own files with what it has written.
    confirms: false,
    last: () => undefined,
    holds: () => Promise.resolve(true),
    async about() {
      const answer = await ask(LISTING);
      if (isOther(answer) && answer.status !== 404) throw new SyncError({ kind: 'foreign' });
      throwRefusal(answer);
      const strange = listingOf(answer).filter(({ name }) => !isOwnName(name));
      const date = Date.parse(answer.headers.get('Date') ?? '');
      return {
        server: 'webdav',
        // The folder itself is listed, too (RFC 4918, 9.1).
        others: Math.max(0, strange.length - 1),
        ...(!Number.isNaN(date) && { ahead: Date.now() - date }),
      };
    },
    async create() {
      // Some servers take the name of a folder only with a slash at its end.
      await makeFolder('/');
      await makeFolder('/log/');
    },
    async readCheck() {
      const number = lastCheck(await list());
      if (number === 0) return undefined;
      const answer = await get(checkName(number));
      // It was listed a moment ago.
      if (!answer) throw new SyncError({ kind: 'damaged_answer' });
      return { body: checkIn(answer), version: String(number) };
    },
    async writeCheck(body, replaced = '0') {
      const name = checkName(Number(replaced) + 1);
      const draft = draftName(writer.machine);
      await fine({ method: 'PUT', path: `/${draft}`, body });
      const to = `${address}/${name}`;
      const move = (Destination: string) =>
        ask({ method: 'MOVE', path: `/${draft}`, headers: { Destination, Overwrite: 'F' } });
      let answer = await move(to);
      // Servers behind a proxy don't know their own scheme and host; the path alone is theirs.
      // nginx answers 400, others 502 (RFC 4918, 9.9.4).
      if (answer.status === 400 || answer.status === 502) answer = await move(new URL(to).pathname);
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
      await pullCheck(lastCheck(files), cursor, pulled);
      for (const file of files) {
        const machine = machineOfHead(file.name);
        if (machine !== undefined && machine !== writer.machine && !pulled.more)
          await readOther(machine, file, cursor, pulled);
      }
      return { ...pulled, cursor: cursorText(cursor) };
    },
    // Nothing is replaced: the logs of all machines are merged when they are read.
    read: (names) => Promise.resolve(names.map(() => undefined)),
    async push(documents) {
      const outcomes: Outcome[] = [];
      for (const some of inRequests(documents))
        outcomes.push(...(await inHalves(some, 'too_large', store, 'too_large' as Outcome)));
      await log.compact();
      return outcomes;
    },
    // Other machines drop what they wrote themselves.
    async retire(documents) {
      if (documents.length > 0) await log.drop(new Set(documents.map(({ name }) => name)));
    },
  };
}

const LISTING = listingRequest('/');

/**
 * The text of a check document.
 * @throws SyncError when it was cut, or another program answered in the server's place
 */
function checkIn(answer: HttpAnswer): string {
  objectOf(answer);
  return answer.text;
}

/** The mark of a head that was read; empty if a cache answered with another one than is listed. */
function markOf({ mark, size }: Listed, head: { size: number }): string {
  return size === undefined || size === head.size ? mark : '';
}

/** Whether a file is the one that was read. A server that states nothing of it may not know. */
function isSame(known: string, mark: string): boolean {
  return known === mark && mark.trim() !== '';
}

/** Whether a batch was read, or as much as one answer of another server may hold. */
function isFull({ documents }: Pulled): boolean {
  const length = documents.reduce(
    (sum, { bodies }) => bodies.reduce((all, body) => all + body.length, sum),
    0,
  );
  return documents.length >= BATCH || length >= LONGEST_ANSWER;
}

function lastCheck(files: readonly Listed[]): number {
  return Math.max(0, ...files.map(({ name }) => numberOfCheck(name) ?? 0));
}
