import { causeOf } from '../store/failure';
import { words } from '../words/words';
import { CopyError } from './copy-error';
import { backupDb } from './database';
import { backupName } from './name';
import { droppedBackup } from './retention';

const NAME = /^offprint-(\d{4}-\d{2}-\d{2})\.jsonl\.gz$/;
const KEY = 'folder';

/** A folder of the File System Access API; TypeScript does not know its permissions yet. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (how: { id: string; mode: 'readwrite' }) => Promise<Folder>;

/** https://developer.mozilla.org/docs/Web/API/Window/showDirectoryPicker; Firefox has none. */
function picker(): Picker | undefined {
  const found: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  // TypeScript does not know it; this is its signature in the specification.
  return typeof found === 'function' ? (found.bind(globalThis) as Picker) : undefined;
}

/** Whether the browser can write to a folder. */
export function hasFolders(): boolean {
  return picker() !== undefined;
}

/**
 * Asks the user for a folder. Call it on a click only.
 * @returns undefined when the browser has no picker or the user cancelled
 */
export async function pickFolder(): Promise<Folder | undefined> {
  const pick = picker();
  if (!pick) return undefined;
  try {
    const folder = await pick({ id: 'offprint-backups', mode: 'readwrite' });
    await backupDb.places.put({ key: KEY, value: folder });
    await backupDb.places.delete(`copied to ${KEY}`);
    return folder;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The folder that was picked, and whether the browser still allows writing to it. */
export async function chosenFolder(): Promise<{ folder: Folder; allowed: boolean } | undefined> {
  const folder = (await backupDb.places.get(KEY))?.value as Folder | undefined;
  if (!folder) return undefined;
  const state = await folder.queryPermission({ mode: 'readwrite' });
  return { folder, allowed: state === 'granted' };
}

/** Stops copying to the folder. Existing copies stay. */
export async function forgetFolder(): Promise<void> {
  await backupDb.places.delete(KEY);
}

/**
 * Writes a backup into the folder and removes the one of ours there that makes room for it.
 * @param at when it was made, in ms
 * @returns whether the user wants it there
 * @throws CopyError
 */
export async function copyToFolder(file: Blob, at: number): Promise<boolean> {
  const chosen = await chosenFolder();
  if (!chosen) return false;
  const { folder, allowed } = chosen;
  if (!allowed) throw new CopyError(words('backup_folder_lapsed', folder.name));
  try {
    await write(folder, backupName(at), file);
    await removeOldest(folder, at);
  } catch (error) {
    throw new CopyError(explain(error, folder.name));
  }
  return true;
}

function explain(error: unknown, folder: string): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return words('backup_folder_gone', folder);
  if (name === 'QuotaExceededError') return words('backup_folder_full', folder);
  return words('backup_folder_failed', folder, causeOf(error));
}

/**
 * Replaces an earlier file only once the new one is complete. For a new name, the browser creates
 * an empty file first.
 */
async function write(folder: Folder, name: string, file: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    await file.stream().pipeTo(await handle.createWritable());
  } catch (error) {
    const { size } = await handle.getFile();
    if (size === 0) await folder.removeEntry(name);
    throw error;
  }
}

async function removeOldest(folder: Folder, now: number): Promise<void> {
  const times = new Map<number, string>();
  for await (const name of folder.keys()) {
    const day = NAME.exec(name)?.[1];
    if (day) times.set(Date.parse(day), name);
  }
  const dropped = droppedBackup([...times.keys()], now);
  const name = dropped === undefined ? undefined : times.get(dropped);
  if (name !== undefined) await folder.removeEntry(name);
}
