import { makeBackup } from '../../../lib/backup/make';
import { STATUSES } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { CitekeyError, handOut, setCitekey } from '../../../lib/store/edit/citekeys';
import {
  addTags,
  removeTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  stepStatus,
  unsave,
} from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { recordHealth } from '../../../lib/store/health';
import { importItems } from '../../../lib/store/import/import';
import { restore } from '../../../lib/store/import/restore';
import { storeCapture } from '../../../lib/store/join/capture';
import { joinPapers } from '../../../lib/store/join/join';
import { splitMerge } from '../../../lib/store/join/split';
import { prune } from '../../../lib/store/prune';
import { wipe } from '../../../lib/store/wipe';
import { below, oneOf, someOf } from '../choose';
import type { Random } from '../part';
import { KEYS, someCapture, someItems, somePair, TAGS } from './made-papers';
import type { Operation } from './operation';
import { chooseZoteroMove } from './zotero-moves';

const PAGE = { expected: 3, read: 1, withoutAuthors: 0, withoutDate: 0 };

/** Whether an operation was refused for a reason that the user is told. */
export function isRefusal(error: unknown): boolean {
  return error instanceof CitekeyError;
}

/** An operation on the store as it is. `now` in ms. */
export async function chooseOperation(random: Random, now: number): Promise<Operation> {
  const kind = random();
  if (kind < 0.2) return chooseCapture(random, now);
  if (kind < 0.75) return chooseEdit(random, now);
  if (kind < 0.85) return chooseZoteroMove(await paperKeys(), random, now);
  if (kind < 0.93) return chooseTurn(random, now);
  return chooseUpkeep(random, now);
}

/**
 * An operation of the user that can be undone.
 * @param since a note that was written before this row of the journal is not continued
 */
export async function chooseEdit(random: Random, now: number, since = 0): Promise<Operation> {
  const papers = await paperKeys();
  if (papers.length === 0) return chooseImport(random, now);
  const some = someOf(papers, random).slice(0, 4);
  const [paper, tags] = [oneOf(papers, random), someOf(TAGS, random)];
  const merges = await db.merges.toCollection().primaryKeys();
  const note = oneOf(['', 'Ice', 'Ice and wind', 'Moss'], random);
  const base = oneOf([undefined, 'Ice', 'Other'], random);
  const last = await db.journal.toCollection().last();
  const isSameNote = last !== undefined && last.seq > since && last.before[0]?.paper === paper;
  const step = random() < 0.5 && isSameNote ? last.seq : undefined;
  const status = oneOf(STATUSES, random);
  const key = oneOf([...KEYS, ''], random);
  const published = oneOf(['2024', undefined], random);
  const merge = merges.length > 0 ? oneOf(merges, random) : undefined;
  const edits: [string, () => Promise<unknown>][] = [
    ['save', () => save(some, now)],
    ['save', () => save(some, now)],
    ['unsave', () => unsave(some, now)],
    ['addTags', () => addTags(some, tags, now)],
    ['removeTags', () => removeTags(some, tags, now)],
    ['setStatus', () => setStatus(some, status, now)],
    ['stepStatus', () => stepStatus(paper, now)],
    ['setNote', () => setNote(paper, note, now, { step, ...(base !== undefined && { base }) })],
    ['setCitekey', () => setCitekey(paper, key, now)],
    ['setCorrections', () => setCorrections(paper, published ? { published } : undefined, now)],
    ['joinPapers', () => joinPapers(some.slice(0, 3), now)],
  ];
  if (merge !== undefined) edits.push(['splitMerge', () => splitMerge(merge, now)]);
  if (random() < 0.15) return chooseImport(random, now);
  const [name, run] = oneOf(edits, random);
  return { name, run, undoable: true };
}

function chooseImport(random: Random, now: number): Operation {
  const items = someItems(random, now - below(2, random) * 1000);
  const apart = random() < 0.2 ? [somePair(random)] : [];
  const mode = oneOf(['missing', 'exact'] as const, random);
  if (random() < 0.4)
    return {
      name: `restore ${mode}`,
      run: () => restore({ items, apart }, mode, now),
      undoable: true,
    };
  return { name: 'importItems', run: () => importItems(items, now, { apart }), undoable: true };
}

function chooseCapture(random: Random, now: number): Operation {
  const capture = someCapture(random);
  return { name: 'storeCapture', run: () => storeCapture(capture, now) };
}

function chooseTurn(random: Random, now: number): Operation {
  return random() < 0.6
    ? { name: 'undo', run: () => undo(now) }
    : { name: 'redo', run: () => redo(now) };
}

async function chooseUpkeep(random: Random, now: number): Promise<Operation> {
  const papers = await paperKeys();
  const keepDays = oneOf([0, 1, 30], random);
  const upkeep: Operation[] = [
    { name: 'handOut', run: () => handOut(papers, 'short', now) },
    { name: 'prune', run: () => prune(keepDays, now), inSteps: true },
    { name: 'recordHealth', run: () => recordHealth('arxiv', PAGE, now) },
    { name: 'makeBackup', run: () => makeBackup(now, undefined, true) },
    ...(random() < 0.2 ? [{ name: 'wipe', run: () => wipe() }] : []),
  ];
  return oneOf(upkeep, random);
}

function paperKeys(): Promise<string[]> {
  return db.papers.toCollection().primaryKeys();
}
