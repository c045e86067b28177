import type { Ask, HttpAnswer } from './http';
import { inRequests } from './in-requests';
import { arrayOf, ifDamaged } from './json-answer';
import { BATCH, type Sealed } from './port';
import { SyncError } from './problem';
import { throwRefusal } from './refusal';
import { headName, isLogOf, logName, parseLog } from './webdav-files';
import { listingOf, listingRequest } from './webdav-listing';

/** Small log files after which a machine writes them anew as few large ones. */
const MOST_SMALL = 60;

/** What servers answer to a file in a folder that is not there. */
const NO_FOLDER = [404, 409, 500];

/** The log files that others shall read, by their numbers. */
export interface OwnFiles {
  logs: readonly number[];
  /** Those of them that hold less than half a batch. */
  small: readonly number[];
}

/** What a machine knows of its own files, stored durably. */
export interface Writer {
  /** Its name: digits and small letters. */
  machine: string;
  /** Takes the next number, which is never used again, even if its file can't be written. */
  reserve(): Promise<number>;
  /** The last number that was taken; 0 if none was. */
  last(): Promise<number>;
  files(): Promise<OwnFiles>;
  setFiles(files: OwnFiles): Promise<void>;
}

/** The log of this machine in a folder on a WebDAV server. Nobody else writes its files. */
export function ownLog(ask: Ask, writer: Writer) {
  const { machine } = writer;

  const put = async (name: string, value: unknown) => {
    const headers = { 'Content-Type': 'application/json' };
    const request = { method: 'PUT', path: `/${name}`, headers, body: JSON.stringify(value) };
    let answer = await ask(request);
    // Somebody may have deleted the folder of the logs; servers say so in different ways.
    if (NO_FOLDER.includes(answer.status) && (await makeLogs())) answer = await ask(request);
    throwRefusal(answer);
  };
  const makeLogs = async () => (await ask({ method: 'MKCOL', path: '/log/' })).status === 201;
  const remove = (name: string) => ask({ method: 'DELETE', path: `/${name}` });
  /** The names of the files in the folder of the logs. */
  const listLogs = async (): Promise<string[]> => {
    const answer = await ask(listingRequest('/log/'));
    if (answer.status === 404) return [];
    throwRefusal(answer);
    return listingOf(answer).map(({ name }) => `log/${name}`);
  };
  const publish = async () => {
    const { logs } = await writer.files();
    await put(headName(machine), { logs });
  };
  const write = async (documents: readonly Sealed[]): Promise<number> => {
    const number = await writer.reserve();
    await put(logName(machine, number), documents);
    return number;
  };

  /** The documents of an own file; undefined if it was lost or damaged there. */
  const readOwn = async (number: number): Promise<Sealed[] | undefined> => {
    const answer = await ask({ method: 'GET', path: `/${logName(machine, number)}` });
    if (answer.status === 404) return undefined;
    throwRefusal(answer);
    const parts = arrayIn(answer);
    return parts && parseLog(parts).documents;
  };
  const lacks = async (number: number): Promise<boolean> => {
    const answer = await ask({ method: 'GET', path: `/${logName(machine, number)}` });
    return answer.status === 404;
  };
  /** The last body of each name in log files. */
  const latestIn = async (numbers: readonly number[]): Promise<Sealed[]> => {
    const latest = new Map<string, Sealed>();
    for (const number of numbers) {
      const documents = await readOwn(number);
      if (!documents) {
        // Without the head the next run offers everything again.
        await remove(headName(machine));
        throw new SyncError({ kind: 'damaged_answer' });
      }
      for (const each of documents) latest.set(each.name, each);
    }
    return [...latest.values()];
  };

  /** Writes documents in place of log files, which are deleted at the end. */
  const replace = async (numbers: readonly number[], documents: readonly Sealed[]) => {
    const fresh: number[] = [];
    const small: number[] = [];
    for (let start = 0; start < documents.length; start += BATCH)
      for (const some of inRequests(documents.slice(start, start + BATCH))) {
        const number = await write(some);
        fresh.push(number);
        if (isSmall(some)) small.push(number);
      }
    const files = await writer.files();
    const kept = (list: readonly number[]) => list.filter((number) => !numbers.includes(number));
    await writer.setFiles({
      logs: [...kept(files.logs), ...fresh],
      small: [...kept(files.small), ...small],
    });
    await publish();
    for (const number of numbers) await remove(logName(machine, number));
  };

  return {
    /** Tells other machines which files to read. */
    publish,
    /**
     * Whether a file that others shall read is not there. Another program may have answered in the
     * server's place that it was stored, such as the page of a hotel's network.
     */
    async lacksFiles(): Promise<boolean> {
      const { logs } = await writer.files();
      const there = new Set(await listLogs());
      for (const number of logs)
        if (!there.has(logName(machine, number)) && (await lacks(number))) return true;
      return false;
    },
    /** Adds a file with these documents. */
    async append(documents: readonly Sealed[]): Promise<void> {
      const number = await write(documents);
      const { logs, small } = await writer.files();
      await writer.setFiles({
        logs: [...logs, number],
        small: isSmall(documents) ? [...small, number] : small,
      });
      await publish();
    },
    /** Makes few files of many small ones. */
    async compact(): Promise<void> {
      const { small } = await writer.files();
      if (small.length > MOST_SMALL) await replace(small, await latestIn(small));
    },
    /**
     * Writes everything anew without the documents of these names, and deletes every other file of
     * this machine, also those of runs that were ended.
     * @throws SyncError while one of them can't be deleted
     */
    async drop(names: ReadonlySet<string>): Promise<void> {
      const { logs } = await writer.files();
      const all = await latestIn(logs);
      await replace(
        logs,
        all.filter(({ name }) => !names.has(name)),
      );
      const kept = new Set((await writer.files()).logs.map((each) => logName(machine, each)));
      for (const name of await listLogs()) {
        if (!isLogOf(machine, name) || kept.has(name)) continue;
        const answer = await remove(name);
        if (answer.status !== 404) throwRefusal(answer);
      }
    },
  };
}

function arrayIn(answer: HttpAnswer): unknown[] | undefined {
  try {
    return arrayOf(answer);
  } catch (error) {
    return ifDamaged(error);
  }
}

function isSmall(documents: readonly Sealed[]): boolean {
  return documents.length < BATCH / 2;
}
