import { type Item, isSaved, type Paper } from '../../paper/paper';
import { db } from '../database';
import { matchTransaction } from '../join/match-transaction';
import { paperFrom, stampedFrom } from '../paper-row';
import type { PaperRow } from '../rows';
import { changedBy } from './import';
import { learnt } from './own-citekeys';
import { type Decisions, type ImportPlan, planImport } from './plan';
import { type ImportWatch, stepsOf } from './steps';

/** What an import would do to one paper. */
export interface PreviewRow {
  /** Its id, also after the import. */
  id: string;
  /**
   * `new`: not here yet. `merge`: adds to one that is here. `same`: changes nothing. `removed`:
   * another machine removed it, and so would the import.
   */
  kind: 'new' | 'merge' | 'same' | 'removed';
  /** The paper as in the file; the first one where several items are the same paper. */
  paper: Paper;
  /** How many items of the file are this paper. */
  items: number;
  /** The stored paper, and an identifier that both have; without one they match by title. */
  into?: { paper: Paper; by?: string };
  /** Papers with the same title that can be neither merged with this one nor ruled out. */
  doubts: Doubt[];
}

export interface Doubt {
  paper: Paper;
  /** Whether it is stored already; otherwise it is in the same file. */
  stored: boolean;
}

/** At most so many doubts are shown for a paper. */
const MOST_DOUBTS = 5;

/**
 * What `importItems` would do with the same items, without storing anything: one row for each
 * paper, in the order of the items.
 * @param now ms
 * @throws the signal's reason once it is aborted
 */
export async function previewImport(
  items: readonly Item[],
  now: number,
  options: ImportWatch & Pick<Decisions, 'apart' | 'removed'> = {},
): Promise<PreviewRow[]> {
  return matchTransaction('r', async () => {
    const steps = stepsOf(items.length * 3, options);
    const plan = await planImport(items, options, Number.MAX_SAFE_INTEGER, now, steps);
    const changed = changedBy(plan);
    const groups = new Map<string, [PaperRow, Item[]]>();
    for (const [item, row] of plan.keptAs) {
      const group = groups.get(row.id);
      if (group) group[1].push(item);
      else groups.set(row.id, [row, [item]]);
    }
    const asked = new Set<string>();
    const rows: PreviewRow[] = [];
    await steps.each([...groups.values()], (slice) => {
      for (const [kept, members] of slice) {
        const row = previewRow(kept, members, plan, changed.has(kept.id));
        if (row) rows.push({ ...row, doubts: doubtsOf(kept, row.kind, plan, asked) });
      }
    });
    return [...rows, ...(await removedBy(plan))];
  });
}

/** The papers that are saved here and that the import would remove. */
async function removedBy(plan: ImportPlan): Promise<PreviewRow[]> {
  const edited = [...plan.edited];
  const rows = await db.entries.bulkGet(edited);
  const gone = edited.filter((_, index) => {
    const row = rows[index];
    return isSaved(row) && !isSaved(learnt(stampedFrom(row), plan));
  });
  const papers = await db.papers.bulkGet(gone);
  return papers.flatMap((row) =>
    row ? { id: row.id, kind: 'removed', paper: paperFrom(row), items: 1, doubts: [] } : [],
  );
}

function previewRow(
  kept: PaperRow,
  members: Item[],
  { matcher }: ImportPlan,
  changed: boolean,
): Omit<PreviewRow, 'doubts'> | undefined {
  const [first] = members;
  if (!first) return undefined;
  const ours = matcher.before(kept.id);
  const facts = { id: kept.id, paper: first.paper, items: members.length };
  if (!ours) return { ...facts, kind: 'new' };
  const theirs = members.flatMap(({ paper }) => paper.ids);
  const by = theirs.find((id) => ours.ids.includes(id));
  return {
    ...facts,
    kind: changed ? 'merge' : 'same',
    into: { paper: paperFrom(ours), ...(by !== undefined && { by }) },
  };
}

/** Of two new papers with the same title, only the later one has the doubt. */
function doubtsOf(
  kept: PaperRow,
  kind: PreviewRow['kind'],
  { matcher }: ImportPlan,
  asked: Set<string>,
): Doubt[] {
  if (kind !== 'new') return [];
  const doubts = matcher.sameTitle(kept).flatMap((other): Doubt[] => {
    const stored = matcher.before(other.id) !== undefined;
    return stored || asked.has(other.id) ? [{ paper: paperFrom(other), stored }] : [];
  });
  asked.add(kept.id);
  return doubts.slice(0, MOST_DOUBTS);
}
