import type { SyncDocument } from '../../lib/sync/document';
import type { Port } from '../../lib/sync/port';
import { stampedEntries } from '../../lib/sync/stamped-entries';
import { sortedJson } from '../../lib/text/json';
import type { WireAnswer } from './couch';
import { interrupted, type Trouble } from './interrupted';
import { meet, type Step } from './machines';
import type { MemoryStore } from './memory-replica';
import { below, edit, type Random, userOf } from './user-edits';

/** A kind of server with the machines that use it. */
export interface World {
  machines: MemoryStore[];
  /** A new connection of one of the machines. */
  connect(store: MemoryStore, step?: Step): Port;
}

const STEPS = 14;
const TROUBLES = [429, 500, 503, 507, 401, 404];

/** What troubles each run of a round, and what is done before the last ones. */
export interface Troubles {
  trouble(random: Random): Trouble;
  mend?(world: World): Promise<void>;
}

/**
 * Lets some machines edit, meet their server at once, and be interrupted, at random. In the end all
 * meet undisturbed.
 * @returns what is wrong, undefined when nothing was lost and all machines are equal
 */
export async function playRound(
  makeWorld: () => World,
  random: Random,
  { trouble, mend }: Troubles = { trouble: disturbance },
): Promise<string | undefined> {
  const world = makeWorld();
  const users = world.machines.map((store, index) => userOf(store, index, random));
  // Tags of a removed paper are gone with it.
  const removes = random() < 0.3;
  const tags: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    for (const [index, user] of users.entries()) {
      for (let edits = below(3, random); edits > 0; edits -= 1) {
        const tag = `m${index}s${step}e${edits}`;
        if (edit(user, tag, removes)) tags.push(tag);
      }
    }
    const some = world.machines.filter(() => random() < 0.5);
    await Promise.all(some.map((store) => disturbed(world, store, random, trouble(random))));
  }
  await mend?.(world);
  for (let times = 0; times < 3; times += 1)
    for (const store of world.machines)
      await meet(store, world.connect(store), { entries: stampedEntries });
  return faultOf(world.machines, removes ? [] : tags) ?? (await restlessness(world));
}

function disturbed(
  world: World,
  store: MemoryStore,
  random: Random,
  trouble: Trouble,
): Promise<unknown> {
  return interrupted(async (step) => {
    const late: Step = async (place, answer) => {
      for (let turns = below(4, random); turns > 0; turns -= 1) await Promise.resolve();
      return step(place, answer);
    };
    await meet(store, world.connect(store, late), { step: late, entries: stampedEntries });
  }, trouble);
}

/** What disturbs a run at random: its end, a lost connection, a refusal, a cut answer, or none. */
export function disturbance(random: Random): Trouble {
  const fate = random();
  const end = below(40, random);
  let places = 0;
  return (place, answer) => {
    places += 1;
    if (fate < 0.4 || places <= end) return undefined;
    if (fate < 0.7) return 'kill';
    if (fate < 0.8) return 'break';
    if (place === 'store') return undefined;
    if (!answer) return fate < 0.9 ? { status: TROUBLES[end % 6] ?? 500, body: '' } : undefined;
    return cut(answer, end);
  };
}

function cut(answer: WireAnswer, end: number): WireAnswer {
  return { ...answer, body: answer.body.slice(0, Math.floor((answer.body.length * end) / 40)) };
}

function faultOf(machines: readonly MemoryStore[], tags: readonly string[]): string | undefined {
  const [first, ...others] = machines.map(shown);
  for (const [index, other] of others.entries())
    if (other.text !== first?.text)
      return `machine ${index + 1} differs: ${difference(first?.lines ?? [], other.lines)}`;
  const papers = machines[0]?.documents().filter((each) => each.kind === 'paper') ?? [];
  const there = new Set(papers.flatMap(({ entry }) => entry.tags));
  const lost = tags.filter((tag) => !there.has(tag));
  if (lost.length > 0) return `lost: ${lost.join(' ')}`;
  return undefined;
}

function difference(a: readonly string[], b: readonly string[]): string {
  const only = [...a.filter((line) => !b.includes(line)), ...b.filter((line) => !a.includes(line))];
  return only.slice(0, 4).join('\n');
}

function shown(store: MemoryStore) {
  const lines = store
    .documents()
    .map((each: SyncDocument) => sortedJson(each) ?? '')
    .sort();
  return { lines, text: lines.join('\n') };
}

/** A machine that is in step has nothing more to say. */
async function restlessness({ machines, connect }: World): Promise<string | undefined> {
  for (const [index, store] of machines.entries()) {
    const { sent } = await meet(store, connect(store), { entries: stampedEntries });
    if (sent > 0) return `machine ${index} still sends ${sent} documents`;
  }
  return undefined;
}
