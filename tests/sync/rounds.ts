import { paperOf } from '../../lib/merge/merge';
import { type PaperDocument, pairKey, paperKey, type SyncDocument } from '../../lib/sync/document';
import type { Port } from '../../lib/sync/port';
import { receive } from '../../lib/sync/receive';
import { sortedJson } from '../../lib/text/json';
import type { WireAnswer } from './couch';
import { interrupted, type Trouble } from './interrupted';
import { meet, type Step } from './machines';
import { growingEntries, paperDocument } from './made';
import type { MemoryStore } from './memory-replica';

type Random = () => number;

/** A kind of server with the machines that use it. */
export interface World {
  machines: MemoryStore[];
  /** A new connection of one of the machines. */
  connect(store: MemoryStore, step?: Step): Port;
}

/** The identifiers of one paper; each machine meets it under some of them. */
const WORKS = [1, 2, 3, 4, 5, 6].map((number) => [
  `arxiv:2401.0000${number}`,
  `doi:10.1234/${number}`,
  `pmid:${number}`,
]);
const STEPS = 14;
const TROUBLES = [429, 500, 503, 507, 401, 404];

/**
 * Lets some machines edit, meet their server at once, and be interrupted, at random. In the end all
 * meet undisturbed.
 * @returns what is wrong, undefined when nothing was lost and all machines are equal
 */
export async function playRound(
  makeWorld: () => World,
  random: Random,
): Promise<string | undefined> {
  const world = makeWorld();
  const tags: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    for (const [index, store] of world.machines.entries()) {
      for (let edits = below(3, random); edits > 0; edits -= 1) {
        const tag = `m${index}s${step}e${edits}`;
        if (edit(store, tag, random)) tags.push(tag);
      }
    }
    const some = world.machines.filter(() => random() < 0.5);
    await Promise.all(some.map((store) => disturbed(world, store, random)));
  }
  for (let times = 0; times < 3; times += 1)
    for (const store of world.machines) await meet(store, world.connect(store));
  return faultOf(world.machines, tags) ?? (await restlessness(world));
}

function disturbed(world: World, store: MemoryStore, random: Random): Promise<unknown> {
  const fate = random();
  const end = below(40, random);
  let places = 0;
  const trouble: Trouble = (place, answer) => {
    places += 1;
    if (fate < 0.4 || places <= end) return undefined;
    if (fate < 0.7) return 'kill';
    if (fate < 0.8) return 'break';
    if (place === 'store') return undefined;
    if (!answer) return fate < 0.9 ? { status: TROUBLES[end % 6] ?? 500, body: '' } : undefined;
    return cut(answer, end);
  };
  return interrupted(async (step) => {
    const late: Step = async (place, answer) => {
      for (let turns = below(4, random); turns > 0; turns -= 1) await Promise.resolve();
      return step(place, answer);
    };
    await meet(store, world.connect(store, late), { step: late });
  }, trouble);
}

function cut(answer: WireAnswer, end: number): WireAnswer {
  return { ...answer, body: answer.body.slice(0, Math.floor((answer.body.length * end) / 40)) };
}

/** One change by the user. Returns whether the tag is in the collection now. */
function edit(store: MemoryStore, tag: string, random: Random): boolean {
  const papers = store.documents().filter((each) => each.kind === 'paper');
  const known = papers[below(papers.length, random)];
  const kind = random();
  if (!known || kind < 0.25) return capture(store, tag, random);
  if (kind < 0.75) {
    store.put(withTag(known, tag));
    return true;
  }
  if (kind < 0.83) {
    const value = { value: tag, stamp: tag };
    store.put({ kind: 'settings', values: { [tag.slice(0, 2)]: value } });
    return false;
  }
  const other = papers[below(papers.length, random)];
  if (kind < 0.92 && other && other !== known)
    decide(store, known.paper.id, other.paper.id, 'same', tag);
  else separate(store, tag, random);
  return false;
}

/** A page shows a paper under some of its identifiers, and the user saves it. */
function capture(store: MemoryStore, tag: string, random: Random): boolean {
  const work = WORKS[below(WORKS.length, random)] ?? [];
  const ids = work.filter(() => random() < 0.6);
  if (ids.length === 0) return false;
  store.apply((shelf) =>
    receive(shelf, [withTag(paperDocument(ids), tag)], growingEntries).map((each) => ({
      ...each,
      waits: true,
    })),
  );
  return true;
}

function withTag(document: PaperDocument, tag: string): PaperDocument {
  return { ...document, entry: { ...document.entry, tags: [...document.entry.tags, tag].sort() } };
}

function decide(store: MemoryStore, x: string, y: string, says: 'same' | 'apart', tag: string) {
  const [a = '', b = ''] = [x, y].sort();
  const last = store.get(pairKey(a, b));
  const time = last?.kind === 'pair' ? Number(last.stamp.slice(0, 6)) + 1 : 1;
  const stamp = `${String(time).padStart(6, '0')}${tag}`;
  store.apply((shelf) =>
    receive(shelf, [{ kind: 'pair', a, b, says, stamp }], growingEntries).map((each) => ({
      ...each,
      waits: true,
    })),
  );
}

/** The user separates a paper that was joined: both are as they were, with new stamps. */
function separate(store: MemoryStore, tag: string, random: Random): void {
  const stubs = store.documents().filter((each) => each.kind === 'moved');
  const stub = stubs[below(stubs.length, random)];
  const kept = stub && store.get(paperKey(stub.into));
  if (!stub || kept?.kind !== 'paper') return;
  decide(store, stub.id, stub.into, 'apart', tag);
  const parted = `000001${tag}`;
  const facts = (id: string) => paperOf({ ids: [id], title: `Title of ${id}` }, 'arxiv', 1000);
  store.put(
    { ...kept, paper: facts(stub.into), sightings: [], parted },
    { ...paperDocument([stub.id]), parted },
  );
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
    const { sent } = await meet(store, connect(store));
    if (sent > 0) return `machine ${index} still sends ${sent} documents`;
  }
  return undefined;
}

function below(count: number, random: Random): number {
  return Math.floor(random() * count);
}
