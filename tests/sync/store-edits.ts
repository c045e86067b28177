import { db } from '../../lib/store/database';
import { CitekeyError, setCitekey } from '../../lib/store/edit/citekeys';
import { addTags, removeTags, save, setNote, setStatus, unsave } from '../../lib/store/edit/edit';
import { undo } from '../../lib/store/edit/undo';
import { storeCapture } from '../../lib/store/join/capture';
import { joinPapers } from '../../lib/store/join/join';
import { splitMerge } from '../../lib/store/join/split';
import { hidePapers, showPapers } from '../../lib/store/own/hidden-papers';
import { changeList, saveList } from '../../lib/store/own/smart-lists';
import { styleTag } from '../../lib/store/own/style-tag';
import { capture, draft } from '../store/fresh-store';
import { below, type Random } from './user-edits';

/** The identifiers of one paper; each machine meets it under some of them. */
const WORKS = [1, 2, 3, 4, 5, 6].map((number) => [
  `arxiv:2401.0000${number}`,
  `doi:10.1234/${number}`,
  `pmid:${number}`,
]);
/** Edits of which a paper's tags survive, and those after which they may be gone. */
const HARMLESS = [
  ...([
    'tag',
    'tag',
    'tag',
    'note',
    'note',
    'status',
    'status',
    'key',
    'key',
    'join',
    'join',
  ] as const),
  ...(['see', 'see', 'see', 'hide', 'show', 'list', 'style'] as const),
];
const HARMFUL = [
  ...HARMLESS,
  'remove',
  'untag',
  'split',
  'split',
  'split',
  'undo',
  'undo',
] as const;
type Kind = (typeof HARMFUL)[number];

/**
 * One change by the user of the machine that `db` is of now, through the store's own operations.
 * @param removes whether tags may be lost
 * @returns whether it added the tag
 */
export async function editStore(
  random: Random,
  tag: string,
  now: number,
  removes: boolean,
): Promise<boolean> {
  const papers = await db.papers.toCollection().primaryKeys();
  const saved = await db.entries.where('savedAt').above(0).primaryKeys();
  const kinds = removes ? HARMFUL : HARMLESS;
  const kind = papers.length < 2 ? 'see' : (kinds[below(kinds.length, random)] ?? 'see');
  const known = papers[below(papers.length, random)] ?? '';
  const ours = saved[below(saved.length, random)] ?? known;
  if (kind === 'tag') return (await addTags([ours], [tag], now)) !== undefined;
  if (kind === 'see') return see(random, tag, now);
  await plainEdit(kind, { known, ours, tag, now }, random);
  return false;
}

async function plainEdit(
  kind: Exclude<Kind, 'tag' | 'see'>,
  { known, ours, tag, now }: { known: string; ours: string; tag: string; now: number },
  random: Random,
): Promise<void> {
  if (kind === 'note') await setNote(ours, `Note ${tag}`, now);
  else if (kind === 'status') await setStatus([ours], 'read', now);
  else if (kind === 'key') await setKey(ours, `key${below(4, random)}`, now);
  else if (kind === 'join') await joinPapers([known, ours], now);
  else if (kind === 'remove') await unsave([ours], now);
  else if (kind === 'undo') await undo(now);
  else if (kind === 'hide') await hidePapers([known], now);
  else if (kind === 'show') await showPapers([known], now);
  else if (kind === 'list') await editList(tag, now, random);
  else if (kind === 'style')
    await styleTag(`tag${below(3, random)}`, { colour: random() < 0.5 ? 'green' : null }, now);
  else if (kind === 'untag')
    await removeTags([ours], (await db.entries.get(ours))?.tags.slice(0, 1) ?? [], now);
  else await splitOne(random, now);
}

async function editList(name: string, now: number, random: Random): Promise<void> {
  const keys = await db.lists.toCollection().primaryKeys();
  const key = keys[below(2 * keys.length, random)];
  if (key === undefined) await saveList(name, 'moss', now);
  else await changeList(key, { name }, now);
}

/** Another paper may have the key already, or a paper that was merged into another one had it. */
async function setKey(paper: string, key: string, now: number): Promise<void> {
  try {
    await setCitekey(paper, key, now);
  } catch (error) {
    if (!(error instanceof CitekeyError)) throw error;
  }
}

async function splitOne(random: Random, now: number): Promise<void> {
  const merges = await db.merges.toCollection().primaryKeys();
  const seq = merges[below(merges.length, random)];
  if (seq !== undefined) await splitMerge(seq, now);
}

/** A page shows a paper under some of its identifiers, and the user may save it. */
async function see(random: Random, tag: string, now: number): Promise<boolean> {
  const work = WORKS[below(WORKS.length, random)] ?? [];
  const ids = work.filter(() => random() < 0.6);
  if (ids.length === 0) return false;
  const number = WORKS.indexOf(work) + 1;
  const shown = draft(number, { ids, title: `On the winding rivers of the north, part ${ids[0]}` });
  await storeCapture(capture([shown]), now);
  const paper = await db.papers
    .where('ids')
    .equals(ids[0] ?? '')
    .first();
  if (!paper || random() < 0.3) return false;
  await save([paper.id], now);
  return (await addTags([paper.id], [tag], now)) !== undefined;
}
