import type { Item, Paper } from '../../paper/paper';
import { db } from '../database';
import { joinTables } from '../join/join';
import { paperFrom } from '../paper-row';
import type { PaperRow } from '../rows';
import { changedBy } from './import';
import { type Decisions, type ImportPlan, planImport } from './plan';
import { type ImportWatch, stepsOf } from './steps';

/** What would become of one paper. */
export interface PreviewRow {
  /** Its id, also after the import. */
  id: string;
  /** `new`: not here yet. `merge`: adds to one that is here. `same`: changes nothing. */
  kind: 'new' | 'merge' | 'same';
  /** As the file gives it, or the first of those in the file that are one. */
  paper: Paper;
  /** Of how many items of the file it is made. */
  items: number;
  /** The paper that is here, and the identifier that both have; without one they are the same by title and authors. */
  into?: { paper: Paper; by?: string };
  /** Papers with the same title, of which nothing proves that they are one with this or not. */
  doubts: Doubt[];
}

export interface Doubt {
  paper: Paper;
  /** Whether it is here already, or in the same file. */
  stored: boolean;
}

/** Papers of one title that are shown beside one that is new. */
const MOST_DOUBTS = 5;

/**
 * What `importItems` would do with the same items, without storing anything: a row for each paper, in the order of the items.
 * @param now ms
 * @throws the signal's reason once it is aborted
 */
export async function previewImport(
  items: readonly Item[],
  now: number,
  options: ImportWatch & Pick<Decisions, 'apart'> = {},
): Promise<PreviewRow[]> {
  return db.transaction('r', joinTables(), async () => {
    const steps = stepsOf(items.length * 3, options);
    const plan = await planImport(items, options, Number.MAX_SAFE_INTEGER, now, steps);
    const changed = changedBy(plan);
    const groups = new Map<string, [PaperRow, Item[]]>();
    for (const [item, home] of plan.homes) {
      const group = groups.get(home.id);
      if (group) group[1].push(item);
      else groups.set(home.id, [home, [item]]);
    }
    const asked = new Set<string>();
    const rows: PreviewRow[] = [];
    await steps.each([...groups.values()], (slice) => {
      for (const [home, members] of slice) {
        const row = rowOf(home, members, plan, changed.has(home.id));
        if (row) rows.push({ ...row, doubts: doubtsOf(home, row.kind, plan, asked) });
      }
    });
    return rows;
  });
}

function rowOf(
  home: PaperRow,
  members: Item[],
  { desk }: ImportPlan,
  changed: boolean,
): Omit<PreviewRow, 'doubts'> | undefined {
  const [first] = members;
  if (!first) return undefined;
  const ours = desk.storedAs(home.id);
  const facts = { id: home.id, paper: first.paper, items: members.length };
  if (!ours) return { ...facts, kind: 'new' };
  const theirs = members.flatMap(({ paper }) => paper.ids);
  const by = theirs.find((id) => ours.ids.includes(id));
  return {
    ...facts,
    kind: changed ? 'merge' : 'same',
    into: { paper: paperFrom(ours), ...(by !== undefined && { by }) },
  };
}

/** Of two new papers, the later one asks. */
function doubtsOf(
  home: PaperRow,
  kind: PreviewRow['kind'],
  { desk }: ImportPlan,
  asked: Set<string>,
): Doubt[] {
  if (kind !== 'new') return [];
  const doubts = desk.alike(home).flatMap((other): Doubt[] => {
    const stored = desk.storedAs(other.id) !== undefined;
    return stored || asked.has(other.id) ? [{ paper: paperFrom(other), stored }] : [];
  });
  asked.add(home.id);
  return doubts.slice(0, MOST_DOUBTS);
}
