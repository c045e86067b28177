import { httpClient } from '../../lib/sync/http';
import type { Port } from '../../lib/sync/port';
import { webDav } from '../../lib/sync/webdav';
import type { OwnFiles, Writer } from '../../lib/sync/webdav-log';
import { CHECK, directly, NOW, type Step } from './machines';
import { MemoryStore } from './memory-replica';
import { FakeWebDav } from './webdav';

const ADDRESS = 'http://couch/sync';

/** What a machine stores of its own files. */
export interface Disk extends OwnFiles {
  reserved: number;
}

/** The disk of a machine that has written nothing yet. */
export function newDisk(): Disk {
  return { reserved: 0, logs: [], small: [] };
}

/** A machine that was set up with the server, and its disk. */
export function davMachine(): MemoryStore & { disk: Disk } {
  const store = new MemoryStore({ server: 'webdav', check: CHECK });
  store.state.verified = NOW;
  return Object.assign(store, { disk: newDisk() });
}

/** A server with a folder and its check document. */
export function prepareDav(): FakeWebDav {
  const dav = new FakeWebDav();
  for (const path of ['/sync/', '/sync/log/']) dav.files.set(path, { body: '', etag: 1 });
  dav.files.set('/sync/check-1.json', { body: CHECK, etag: 1 });
  return dav;
}

/** What a machine knows of its own files. Its disk may fail to be written like the network. */
export function writerOf(machine: string, disk: Disk, step?: Step): Writer {
  const store = async <T>(work: () => T): Promise<T> => {
    await step?.('store');
    const result = work();
    await step?.('store');
    return result;
  };
  return {
    machine,
    last: () => store(() => disk.reserved),
    reserve: () =>
      store(() => {
        disk.reserved += 1;
        return disk.reserved;
      }),
    files: () => store(() => ({ logs: disk.logs, small: disk.small })),
    setFiles: (files) =>
      store(() => {
        Object.assign(disk, files);
      }),
  };
}

/** A connection of a machine. */
export function davPort(dav: FakeWebDav, machine: string, disk: Disk, step?: Step): Port {
  const { user, password } = dav;
  const ask = httpClient({ address: ADDRESS, user, password }, directly(dav, step));
  return webDav(ask, ADDRESS, writerOf(machine, disk, step));
}
