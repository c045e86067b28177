import { FakeCouch } from './couch';
import { davMachine, davPort, prepareDav } from './dav-machines';
import { couchPort, directly, machine, prepare } from './machines';
import type { World } from './rounds';

/** Machines that meet at a CouchDB. */
export function couchWorld(count = 3): World {
  const couch = prepare(new FakeCouch());
  return {
    machines: Array.from({ length: count }, () => machine(couch)),
    connect: (_, step) => couchPort(couch, directly(couch, step)),
  };
}

/** Machines that meet in a folder on a WebDAV server. */
export function davWorld(count = 3): World {
  const dav = prepareDav();
  const machines = Array.from({ length: count }, davMachine);
  return {
    machines,
    connect(store, step) {
      const index = machines.findIndex(({ state }) => state === store.state);
      const disk = machines[index]?.disk;
      if (!disk) throw new Error('not a machine of this world');
      return davPort(dav, `m${index}`, disk, step);
    },
  };
}
