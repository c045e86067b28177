import { mergePapers, olderFirst, sameFacts } from '../../merge/merge';
import { sameWork } from '../../merge/same-work';
import { IMPORT } from '../../paper/import-source';
import type { Paper } from '../../paper/paper';
import { titleKey } from '../../paper/title-key';
import { sameJson } from '../../text/json';
import { db } from '../database';
import { paperFrom, rowOf } from '../paper-row';
import type { ApartRow, MergeReason, PaperRow } from '../rows';
import { type IsApart, readApart } from './apart';
import type { Join } from './join';

/** The papers of the store that new ones may be, laid out to be merged; nothing is written yet. */
export interface Desk {
  /** Takes in what a page says of a paper. */
  take(paper: Paper): void;
  /** Where a paper that was taken in is kept. */
  homeOf(paper: Paper): PaperRow | undefined;
  /** A paper of the store as it was before. */
  storedAs(id: string): PaperRow | undefined;
  /** Papers with the same title as one that was taken in, of which nothing proves that they are one with it or not. */
  alike(paper: PaperRow): PaperRow[];
  /** Joins two papers, by any of their identifiers, because the user says so. */
  joinByHand(a: string, b: string): void;
  outcome(): Outcome;
}

/** What has to be written. */
export interface Outcome {
  /** Rows that are new or changed. */
  rows: PaperRow[];
  /** Ids of the papers that are no more. */
  gone: string[];
  /** Ids of the papers that were not in the store, also of those that went into others. */
  added: string[];
  /** In the order in which they happened. */
  joins: Join[];
}

/**
 * Lays out the papers that share an identifier with these, and, for those whose title is not known yet, that share their title.
 * Inside a transaction with `papers` and `apart`.
 * @param rev of what is about to change
 * @param apart pairs that are told apart with them
 */
export async function openDesk(
  papers: Paper[],
  rev: number,
  apart: readonly ApartRow[] = [],
): Promise<Desk> {
  const known = await db.papers
    .where('ids')
    .anyOf(papers.flatMap(({ ids }) => ids))
    .distinct()
    .toArray();
  const isApart = await readApart(apart);
  const stored = new Set(known.map(({ id }) => id));
  const table = layOut(known);
  const alike = await db.papers.where('titleKey').anyOf(newKeys(papers, table)).toArray();
  for (const row of alike) if (!stored.has(row.id)) table.put(row);
  const before = new Map([...known, ...alike].map((row) => [row.id, row]));
  for (const row of alike) stored.add(row.id);
  const changed = new Set<string>();
  /** Under which id each paper was taken in, and into which paper a row went. */
  const homes = new Map<string, string>();
  const wentInto = new Map<string, string>();
  const joins: Join[] = [];

  const join = (a: PaperRow, b: PaperRow, why: MergeReason): PaperRow => {
    // What the store knows already stays, also when a file says that another was seen before.
    const order = Number(stored.has(b.id)) - Number(stored.has(a.id)) || olderFirst(a, b);
    const [kept, gone] = order <= 0 ? [a, b] : [b, a];
    const from = { kept: paperFrom(kept), gone: paperFrom(gone) };
    joins.push({ ...from, why, stored: stored.has(gone.id) });
    table.drop(gone);
    wentInto.set(gone.id, kept.id);
    return change(rowOf(mergePapers(from.kept, from.gone), rev));
  };
  const change = (row: PaperRow): PaperRow => {
    table.put(row);
    changed.add(row.id);
    return row;
  };
  const alikeOf = (row: PaperRow) =>
    table
      .withTitle(row.titleKey)
      .filter(
        (other) => other.id !== row.id && other.titleKey === row.titleKey && !isApart(row, other),
      );
  /** The one paper that is the same by its title; none where several could be. */
  const twinOf = (row: PaperRow) => {
    const others = alikeOf(row).filter((other) => sameWork(row, other));
    return others.length === 1 ? others[0] : undefined;
  };
  const current = (id: string) => table.get(id) ?? table.withIds([id])[0];

  return {
    take(paper) {
      const { group, ids } = chooseGroup(paper, table.withIds(paper.ids), isApart);
      const [first, ...others] = group;
      const home = first && others.reduce((row, other) => join(row, other, 'id'), first);
      const fresh = { ...paper, ids, ...(home && timesBeside(home, paper)) };
      const merged = home ? mergePapers(paperFrom(home), fresh) : fresh;
      const unchanged = home && sameFacts(paperFrom(home), merged);
      const row = rowOf(merged, unchanged ? home.rev : rev);
      if (!home || home.lastSeen !== row.lastSeen || !sameJson(home, row)) change(row);
      const twin = home?.titleKey === row.titleKey && home ? undefined : twinOf(row);
      homes.set(paper.id, row.id);
      if (twin) join(row, twin, 'title');
    },
    homeOf(paper) {
      let id = homes.get(paper.id);
      while (id !== undefined && wentInto.has(id)) id = wentInto.get(id);
      return id === undefined ? undefined : table.get(id);
    },
    storedAs: (id) => before.get(id),
    alike: alikeOf,
    joinByHand(a, b) {
      const [one, other] = [current(a), current(b)];
      if (one && other && one.id !== other.id) join(one, other, 'hand');
    },
    outcome() {
      const rows = [...changed].flatMap((id) => table.get(id) ?? []);
      const gone = joins.map((each) => each.gone.id);
      const added = [...rows.map(({ id }) => id), ...gone].filter((id) => !stored.has(id));
      return { rows, gone, added, joins };
    },
  };
}

/** A file that says when it met no paper does not say that this one was met again. */
function timesBeside({ lastSeen }: PaperRow, { sources }: Paper): Partial<Paper> {
  return sources.every((site) => site === IMPORT) ? { firstSeen: lastSeen, lastSeen } : {};
}

/**
 * Of the papers that have some of a paper's identifiers, those that are it: the one with its first identifier and those not
 * apart from it, the one known longest first; and its identifiers without those of the others.
 */
function chooseGroup(paper: Paper, found: PaperRow[], isApart: IsApart) {
  const byAge = found.sort(olderFirst);
  const start = byAge.find(({ ids }) => ids.includes(paper.id)) ?? byAge[0];
  const group: PaperRow[] = start ? [start] : [];
  for (const row of byAge) {
    if (row !== start && !group.some((each) => isApart(each, row))) group.push(row);
  }
  const foreign = byAge.filter((row) => !group.includes(row)).flatMap(({ ids }) => ids);
  const ours = new Set(group.flatMap(({ ids }) => ids));
  const ids = paper.ids.filter((id) => ours.has(id) || !foreign.includes(id));
  return { group: group.sort(olderFirst), ids };
}

/** The titles of those papers of which no paper with that title and one of their identifiers is known. */
function newKeys(papers: Paper[], table: Table): string[] {
  const keys = papers.flatMap(({ ids, title }) => {
    const key = titleKey(title);
    return key === undefined || table.withIds(ids).some((row) => row.titleKey === key) ? [] : [key];
  });
  return [...new Set(keys)];
}

type Table = ReturnType<typeof layOut>;

/** Rows by their id, by any identifier, and by title. */
function layOut(rows: PaperRow[]) {
  const byId = new Map<string, PaperRow>();
  const byAlias = new Map<string, Set<string>>();
  const byTitle = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, key: string, id: string) => {
    const ids = index.get(key);
    if (ids) ids.add(id);
    else index.set(key, new Set([id]));
  };
  const of = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const put = (row: PaperRow) => {
    byId.set(row.id, row);
    for (const alias of row.ids) add(byAlias, alias, row.id);
    if (row.titleKey !== undefined) add(byTitle, row.titleKey, row.id);
  };
  for (const row of rows) put(row);
  return {
    put,
    drop: ({ id }: PaperRow) => byId.delete(id),
    get: (id: string) => byId.get(id),
    withIds: (ids: string[]) => of(ids.flatMap((id) => [...(byAlias.get(id) ?? [])])),
    withTitle: (key: string | undefined) => of(key === undefined ? [] : (byTitle.get(key) ?? [])),
  };
}
