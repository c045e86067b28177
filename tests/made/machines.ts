import fc from 'fast-check';
import { mergeEntry } from '../../lib/merge/merge-entry';
import { stampEdit } from '../../lib/merge/stamp-edit';
import { type EditStamp, nextStamp } from '../../lib/paper/edit-stamp';
import { blankEntry, removed, saved } from '../../lib/paper/entry-state';
import type { Entry, StampedEntry } from '../../lib/paper/paper';

/** A machine: its clock, its last stamp, and the entry of one paper as it knows it. */
export interface Machine {
  name: string;
  /** How far its clock is off, in ms. */
  off: number;
  last: EditStamp;
  entry: StampedEntry;
}

/** An edit by the user, or the meeting of two machines, of which one learns from the other. */
export type Event =
  | { machine: number; edit: (entry: Entry, now: number) => Entry }
  | { machine: number; from: number };

const HOUR = 3600 * 1000;
const START = Date.UTC(2026, 0, 1);

const EDITS: readonly ((entry: Entry, now: number) => Entry)[] = [
  saved,
  saved,
  removed,
  (entry, now) => ({ ...saved(entry, now), status: 'reading' }),
  (entry, now) => ({ ...saved(entry, now), status: 'unread' }),
  (entry) => ({ ...entry, citekey: `key${entry.tags.length}` }),
  (entry, now) => ({ ...saved(entry, now), tags: [...new Set([...saved(entry, now).tags, 'b'])] }),
  (entry, now) => ({ ...saved(entry, now), tags: ['b', 'a'] }),
  (entry, now) => ({ ...saved(entry, now), tags: [] }),
  (entry, now) => ({ ...saved(entry, now), note: '' }),
  (entry, now) => ({ ...saved(entry, now), corrections: { title: `Moss ${now % 7}` } }),
  (entry, now) => ({
    ...saved(entry, now),
    corrections: { publication: { volume: `${now % 5}`, page: null } },
  }),
  (entry) => {
    const { corrections: _, ...rest } = entry;
    return rest;
  },
  (entry, now) => ({ ...saved(entry, now), beyond: { ris: { [`C${now % 3}`]: `${now % 5}` } } }),
  ({ otherNotes, ...entry }) => ({
    ...entry,
    ...(otherNotes && otherNotes.length > 1 && { otherNotes: otherNotes.slice(1) }),
  }),
  ({ otherNotes: [other, ...rest] = [], ...entry }) => ({
    ...entry,
    ...(other && { note: other.note }),
    ...(rest.length > 0 && { otherNotes: rest }),
  }),
];

const edit = fc.oneof(
  fc.constantFrom(...EDITS),
  fc
    .string({ unit: fc.constantFrom('x', 'y', 'z'), maxLength: 2 })
    .map((text) => (entry: Entry, now: number) => ({ ...saved(entry, now), note: text })),
);

/** An entry of before there were stamps. */
const earlier: fc.Arbitrary<Entry> = fc.record({
  paper: fc.constant('pmid:1'),
  savedAt: fc.integer({ min: START - 3, max: START }),
  tags: fc.subarray(['a', 'b', 'c']),
  note: fc.constantFrom('', 'early', 'older'),
  status: fc.constantFrom('unread', 'read'),
});

/** What happens on two to five machines, with clocks that are off by up to some hours. */
export const arbitraryMachines: fc.Arbitrary<Machine[]> = fc
  .integer({ min: 2, max: 5 })
  .chain((count) => {
    const machine = fc.nat({ max: count - 1 });
    const event = fc.oneof(fc.record({ machine, edit }), fc.record({ machine, from: machine }));
    return fc
      .tuple(
        fc.array(fc.option(earlier, { freq: 2 }), { minLength: count, maxLength: count }),
        fc.array(fc.integer({ min: -9 * HOUR, max: 9 * HOUR }), {
          minLength: count,
          maxLength: count,
        }),
        fc.array(fc.tuple(event, fc.nat({ max: 2 * HOUR })), { maxLength: 40 }),
      )
      .map(([earlierEntries, offs, events]) => history(earlierEntries, offs, events));
  });

function history(
  earlierEntries: readonly (Entry | null)[],
  offs: readonly number[],
  events: readonly (readonly [Event, number])[],
): Machine[] {
  const machines = offs.map((off, index) => ({
    name: `machine${index}`,
    off,
    last: '',
    entry: earlierEntries[index] ?? blankEntry('pmid:1'),
  }));
  let now = START;
  for (const [event, later] of events) {
    now += later;
    happen(machines, event, now);
  }
  return machines;
}

function happen(machines: Machine[], event: Event, now: number): void {
  const machine = machines[event.machine];
  if (!machine) return;
  if ('from' in event) {
    const other = machines[event.from];
    if (!other) return;
    machine.entry = mergeEntry(machine.entry, other.entry);
    machine.last = [machine.last, other.last].sort().at(-1) ?? '';
    return;
  }
  const time = now + machine.off;
  machine.last = nextStamp(machine.last, time, machine.name);
  const { stamps: _, ...entry } = machine.entry;
  machine.entry = stampEdit(machine.entry, event.edit(entry, time), machine.last);
}
