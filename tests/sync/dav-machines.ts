import { httpClient } from '../../lib/sync/http';
import type { Port } from '../../lib/sync/port';
import { type Writer, webDav } from '../../lib/sync/webdav';
import { CHECK, directly, NOW, type Step } from './machines';
import { MemoryStore } from './memory-replica';
import { FakeWebDav } from './webdav';

const ADDRESS = 'http://couch/sync';

/** What a machine stores of its own files. */
export interface Disk {
  reserved: number;
  logs: number[];
}

/** A machine that was set up with the server, and its disk. */
export function davMachine(): MemoryStore & { disk: Disk } {
  const store = new MemoryStore({ server: 'webdav', check: CHECK });
  store.state.verified = NOW;
  return Object.assign(store, { disk: { reserved: 0, logs: [] } });
}

/** A server with a folder and its check document. */
export function prepareDav(): FakeWebDav {
  const dav = new FakeWebDav();
  for (const path of ['/sync/', '/sync/log/']) dav.files.set(path, { body: '', etag: 1 });
  dav.files.set('/sync/check-1.json', { body: CHECK, etag: 1 });
  return dav;
}

/** A connection of a machine. Its disk may fail to be written like the network. */
export function davPort(dav: FakeWebDav, machine: string, disk: Disk, step?: Step): Port {
  const { user, password } = dav;
  const store = async <T>(work: () => T): Promise<T> => {
    await step?.('store');
    const result = work();
    await step?.('store');
    return result;
  };
  const writer: Writer = {
    machine,
    last: () => store(() => disk.reserved),
    reserve: () =>
      store(() => {
        disk.reserved += 1;
        return disk.reserved;
      }),
    logs: () => store(() => disk.logs),
    setLogs: (logs) =>
      store(() => {
        disk.logs = [...logs];
      }),
  };
  const ask = httpClient({ address: ADDRESS, user, password }, directly(dav, step));
  return webDav(ask, ADDRESS, writer);
}
