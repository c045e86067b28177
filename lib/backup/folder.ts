import { words } from '../words';
import { backupName } from './name';
import { keptBackups } from './retention';
import { shelf } from './shelf';

const NAME = /^offprint-(\d{4}-\d{2}-\d{2})\.jsonl\.gz$/;
const KEY = 'folder';

/** A folder as the File System Access API gives it; TypeScript does not know its permissions yet. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (how: { id: string; mode: 'readwrite' }) => Promise<Folder>;

/** https://developer.mozilla.org/docs/Web/API/Window/showDirectoryPicker; Firefox has none. */
function picker(): Picker | undefined {
  const found: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  // TypeScript does not know it; the specification gives its form.
  return typeof found === 'function' ? (found.bind(globalThis) as Picker) : undefined;
}

/** Whether the browser can keep copies in a folder. */
export function hasFolders(): boolean {
  return picker() !== undefined;
}

/** Asks the user for a folder; on a click only. Undefined where the browser can't, or the user picked none. */
export async function pickFolder(): Promise<Folder | undefined> {
  const pick = picker();
  if (!pick) return undefined;
  try {
    const folder = await pick({ id: 'offprint-backups', mode: 'readwrite' });
    await shelf.places.put({ key: KEY, value: folder });
    return folder;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The folder that was picked, and whether the browser still lets us write there. */
export async function chosenFolder(): Promise<{ folder: Folder; allowed: boolean } | undefined> {
  const folder = (await shelf.places.get(KEY))?.value as Folder | undefined;
  if (!folder) return undefined;
  const state = await folder.queryPermission({ mode: 'readwrite' });
  return { folder, allowed: state === 'granted' };
}

/** Copies go there no longer. Those that are there stay. */
export async function forgetFolder(): Promise<void> {
  await shelf.places.delete(KEY);
}

/** Writes a backup into the folder and removes those of ours there that are no longer kept. Gives what went wrong. */
export async function copyToFolder(file: Blob, now: number): Promise<string | undefined> {
  try {
    const chosen = await chosenFolder();
    if (!chosen) return undefined;
    if (!chosen.allowed) return words('backup_folder_lapsed', chosen.folder.name);
    await writeTo(chosen.folder, file, now);
    return undefined;
  } catch (error) {
    return words('backup_folder_failed', error instanceof Error ? error.message : String(error));
  }
}

/** The browser shows the file under its name only when it is whole. */
async function writeTo(folder: Folder, file: Blob, now: number): Promise<void> {
  const handle = await folder.getFileHandle(backupName(now), { create: true });
  const writable = await handle.createWritable();
  await file.stream().pipeTo(writable);
  const times = new Map<number, string>();
  for await (const name of folder.keys()) {
    const day = NAME.exec(name)?.[1];
    if (day) times.set(Date.parse(day), name);
  }
  const kept = keptBackups([...times.keys()], now);
  for (const [time, name] of times) if (!kept.has(time)) await folder.removeEntry(name);
}
