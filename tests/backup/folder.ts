import { vi } from 'vitest';
import { backupDb } from '../../lib/backup/database';

interface Row {
  key: string;
  value: unknown;
}

/** The contents of a fake folder, and how the browser behaves with it. */
export interface MadeFolder {
  /** Contents by name. */
  files: Map<string, string>;
  state: PermissionState;
  /** The error that is thrown when a file is opened, or while it is written. */
  fault?: { opening?: Error; writing?: Error };
}

/** Picks a folder for copies. IndexedDB can't store a fake one, so a mock of the table does. */
export function pickFolder(names: string[] = []): MadeFolder {
  const made: MadeFolder = { files: new Map(names.map((name) => [name, 'old'])), state: 'granted' };
  const { places } = backupDb;
  const [get, put, forget] = [places.get, places.put, places.delete].map((each) =>
    each.bind(places),
  ) as unknown as [(key: string) => unknown, (row: Row) => unknown, (key: string) => unknown];
  let row: Row | undefined = { key: 'folder', value: folderOf(made) };
  const inPlaceOf = (method: 'get' | 'put' | 'delete', instead: (asked: never) => unknown) =>
    vi.spyOn(places, method).mockImplementation(instead as never);
  inPlaceOf('get', (key: string) => (key === 'folder' ? Promise.resolve(row) : get(key)));
  inPlaceOf('put', (next: Row) => {
    if (next.key !== 'folder') return put(next);
    row = next;
    return undefined;
  });
  inPlaceOf('delete', (key: string) => {
    if (key === 'folder') row = undefined;
    return forget(key);
  });
  return made;
}

/** A fake of the browser's folder handle. */
function folderOf(made: MadeFolder) {
  const { files } = made;
  return {
    name: 'Papers',
    queryPermission: async () => made.state,
    requestPermission: async () => {
      made.state = 'granted';
      return made.state;
    },
    getFileHandle: async (name: string) => {
      if (made.fault?.opening) throw made.fault.opening;
      // The browser creates the file at once, and fills it when writing is complete.
      if (!files.has(name)) files.set(name, '');
      return {
        getFile: async () => ({ size: files.get(name)?.length ?? 0 }),
        createWritable: async () => writable(made, name),
      };
    },
    keys: async function* () {
      yield* [...files.keys()];
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
}

function writable(made: MadeFolder, name: string): WritableStream<Uint8Array> {
  let length = 0;
  return new WritableStream({
    write: (part) => {
      if (made.fault?.writing) throw made.fault.writing;
      length += part.length;
    },
    close: () => void made.files.set(name, `${length} bytes`),
  });
}
