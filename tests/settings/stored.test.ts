import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Stored, stored } from '../../lib/settings/stored';

interface Lamp {
  lit: boolean;
  watts: number;
  rooms: string[];
}

const declare = (): Stored<Lamp> =>
  stored('lamp', ({ lit, watts, rooms }) => ({
    lit: lit === true,
    watts: typeof watts === 'number' ? watts : 40,
    rooms: Array.isArray(rooms) ? rooms : [],
  }));
const lamp = declare();

beforeEach(() => fakeBrowser.reset());

describe('a stored setting', () => {
  it('has its defaults before anything is stored', async () => {
    expect(await lamp.get()).toEqual({ lit: false, watts: 40, rooms: [] });
  });

  it.each([[null], ['lit'], [7], [['lit']]])('has its defaults where %o is stored', async (raw) => {
    await fakeBrowser.storage.local.set({ lamp: raw });
    expect(await lamp.get()).toEqual({ lit: false, watts: 40, rooms: [] });
  });

  it('has the default of a damaged field alone', async () => {
    await fakeBrowser.storage.local.set({ lamp: { lit: true, watts: 'many' } });
    expect(await lamp.get()).toEqual({ lit: true, watts: 40, rooms: [] });
  });

  it('changes some fields and keeps the others', async () => {
    await lamp.change({ watts: 60 });
    await lamp.change({ lit: true });
    expect(await lamp.get()).toEqual({ lit: true, watts: 60, rooms: [] });
  });

  it('keeps all changes that are made at once, also from two windows', async () => {
    const elsewhere = declare();
    await Promise.all([
      lamp.change({ lit: true }),
      elsewhere.change({ watts: 60 }),
      lamp.change(({ rooms }) => ({ rooms: [...rooms, 'hall'] })),
      elsewhere.change(({ rooms }) => ({ rooms: [...rooms, 'attic'] })),
    ]);
    expect(await lamp.get()).toEqual({ lit: true, watts: 60, rooms: ['hall', 'attic'] });
  });

  it('reports a change that can’t be stored, and stores the next one', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Disk full'));
    const failing = lamp.change({ lit: true });
    const next = lamp.change({ watts: 60 });
    await expect(failing).rejects.toThrow('Disk full');
    await next;
    expect(await lamp.get()).toEqual({ lit: false, watts: 60, rooms: [] });
  });

  it('calls back after each change of its own key until that is stopped', async () => {
    const heard = vi.fn();
    const stop = lamp.watch(heard);
    await fakeBrowser.storage.local.set({ other: 1 });
    await lamp.change({ lit: true });
    await fakeBrowser.storage.local.remove('lamp');
    stop();
    await lamp.change({ lit: true });
    expect(heard.mock.calls).toEqual([
      [{ lit: true, watts: 40, rooms: [] }],
      [{ lit: false, watts: 40, rooms: [] }],
    ]);
  });
});
