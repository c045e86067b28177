import { db, nextRev } from '../../lib/store/database';
import { sortedJson } from '../../lib/text/json';
import { FakeCouch } from './couch';
import { prepareDav } from './dav-machines';
import { interrupted } from './interrupted';
import { NOW, prepare } from './machines';
import { disturbance } from './rounds';
import { editStore } from './store-edits';
import {
  allDocuments,
  at,
  couchMachine,
  davStoreMachine,
  meetStored,
  type StoreMachine,
} from './store-machines';
import { below, type Random } from './user-edits';

const STEPS = 10;
const HOUR = 3600 * 1000;

/** Machines with a store of their own that meet at one server. */
export async function storeWorld(kind: 'CouchDB' | 'WebDAV', count = 3): Promise<StoreMachine[]> {
  const couch = prepare(new FakeCouch());
  const dav = prepareDav();
  const machines: StoreMachine[] = [];
  for (let number = 0; number < count; number += 1)
    machines.push(
      kind === 'CouchDB'
        ? await couchMachine(couch, `m${number}`)
        : await davStoreMachine(dav, `m${number}`),
    );
  return machines;
}

/**
 * Like `playRound`, over stores: the users edit through the store's own operations, and machines
 * meet their server while another one is in the middle of a run.
 * @returns what is wrong, undefined when nothing was lost and all machines are equal
 */
export async function playStoreRound(
  kind: 'CouchDB' | 'WebDAV',
  random: Random,
): Promise<string | undefined> {
  const machines = await storeWorld(kind);
  const clocks = machines.map(() => Math.floor((random() - 0.5) * 10 * HOUR));
  const removes = random() < 0.5;
  const tags: string[] = [];
  let time = NOW;
  for (let step = 0; step < STEPS; step += 1) {
    for (const [index, machine] of machines.entries()) {
      for (let edits = below(3, random); edits > 0; edits -= 1) {
        time += 1000;
        const now = time + (clocks[index] ?? 0);
        const tag = `m${index}s${step}e${edits}`;
        if (await at(machine, () => editStore(random, tag, now, removes))) tags.push(tag);
      }
    }
    const some = machines.filter(() => random() < 0.5);
    await meetWithin(some, random, time);
  }
  // By then no time lies ahead, whatever the clocks said.
  const end = time + 11 * HOUR;
  await settle(machines, end);
  return (await faultOf(machines, removes ? [] : tags)) ?? (await restlessness(machines, end));
}

/** Lets the first machine meet its server, and the others in the middle of that. */
async function meetWithin(
  machines: readonly StoreMachine[],
  random: Random,
  now: number,
): Promise<void> {
  const [first, ...others] = machines;
  if (!first) return;
  const trouble = disturbance(random);
  const moment = below(12, random);
  let passed = 0;
  await interrupted(async (step) => {
    await meetStored(
      first,
      async (place, answer) => {
        const instead = await step(place, answer);
        passed += 1;
        if (passed === moment) await meetWithin(others, random, now);
        return instead;
      },
      now,
    );
  }, trouble);
  if (passed < moment) await meetWithin(others, random, now);
}

/** Sightings alone are not sent, so everything is offered once more. */
async function settle(machines: readonly StoreMachine[], now: number): Promise<void> {
  for (let times = 0; times < 4; times += 1)
    for (const machine of machines) {
      if (times === 1) await at(machine, offerAll);
      await meetStored(machine, undefined, now);
    }
}

async function offerAll(): Promise<void> {
  await db.transaction('rw', db.entries, db.meta, async () => {
    const rev = await nextRev();
    await db.entries.toCollection().modify({ rev });
  });
}

async function faultOf(
  machines: readonly StoreMachine[],
  tags: readonly string[],
): Promise<string | undefined> {
  const all: string[][] = [];
  for (const machine of machines) {
    const documents = await at(machine, allDocuments);
    all.push(documents.map((each) => sortedJson(each) ?? '').sort());
  }
  const [first = [], ...others] = all;
  for (const [index, other] of others.entries()) {
    const only = [
      ...first.filter((line) => !other.includes(line)),
      ...other.filter((line) => !first.includes(line)),
    ];
    if (only.length > 0) return `machine ${index + 1} differs: ${only.slice(0, 4).join('\n')}`;
  }
  for (const machine of machines) {
    const fault = await at(machine, () => brokenRows(tags));
    if (fault) return fault;
  }
  return undefined;
}

/** What is wrong with the rows of the machine that `db` is of now. */
async function brokenRows(tags: readonly string[]): Promise<string | undefined> {
  const entries = await db.entries.toArray();
  const papers = new Set(await db.papers.toCollection().primaryKeys());
  const orphan = entries.find(({ paper, savedAt }) => savedAt !== undefined && !papers.has(paper));
  if (orphan) return `an entry without its paper: ${orphan.paper}`;
  const lost = (await db.sightings.toArray()).find(({ paper }) => !papers.has(paper));
  if (lost) return `a sighting without its paper: ${lost.paper}`;
  const keys = entries.flatMap(({ citekey }) => citekey?.toLowerCase() ?? []);
  if (new Set(keys).size < keys.length) return `a citation key of two papers: ${keys.join(' ')}`;
  const there = new Set(entries.flatMap((entry) => entry.tags));
  const gone = tags.filter((tag) => !there.has(tag));
  return gone.length > 0 ? `lost: ${gone.join(' ')}` : undefined;
}

/** A machine that is in step has nothing more to say. */
async function restlessness(
  machines: readonly StoreMachine[],
  now: number,
): Promise<string | undefined> {
  for (const [index, machine] of machines.entries()) {
    const { sent } = await meetStored(machine, undefined, now);
    if (sent > 0) return `machine ${index} still sends ${sent} documents`;
  }
  return undefined;
}
