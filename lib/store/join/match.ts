import { falseClaims, withoutClaims } from '../../merge/claimed-ids';
import { clampTimes } from '../../merge/clamp-times';
import { areForbidden, conflicting, withoutIds } from '../../merge/ids-forbid';
import { mergePapers, olderFirst, sameFacts } from '../../merge/merge';
import { sameWork } from '../../merge/same-work';
import { isUnverified } from '../../merge/source-rank';
import { withEqualIds } from '../../paper/equal-ids';
import { IMPORT } from '../../paper/import-source';
import type { Paper } from '../../paper/paper';
import { idOrder } from '../../paper/registries';
import { titleKey } from '../../paper/title-key';
import { sameJson } from '../../text/json';
import { paperFrom, rowOf } from '../paper-row';
import { rowsWithIds, rowsWithTitles } from '../read/matching-rows';
import type { ApartRow, MergeReason, PaperRow } from '../rows';
import { type IsApart, readApart } from './apart';
import type { Join } from './join';

/** Matches papers with stored papers and merges them in memory; nothing is written yet. */
export interface Matcher {
  /** Matches a paper by its identifiers, else by its title, and merges it. */
  add(paper: Paper): void;
  /** The row under which an added paper is kept. */
  keptAs(paper: Paper): PaperRow | undefined;
  /** The stored row of that id as it was before. */
  before(id: string): PaperRow | undefined;
  /** Other papers with the same title, unless the user said that they are not the same. */
  sameTitle(paper: PaperRow): PaperRow[];
  /** The rows that have one of these identifiers. */
  withIds(ids: string[]): PaperRow[];
  /** Joins two papers, given by any of their identifiers, because the user says so. */
  joinByHand(a: string, b: string): void;
  changes(): MatchChanges;
}

/** What has to be written. */
export interface MatchChanges {
  /** Rows that are new or changed. */
  rows: PaperRow[];
  /** Ids of the papers that were merged into others. */
  gone: string[];
  /**
   * Ids of the papers that were not in the store, including those that were merged into others.
   */
  added: string[];
  /** In the order in which they happened. */
  joins: Join[];
}

/** What must not be joined, and what else is read. */
export interface Limits {
  /** Pairs that are not the same paper, beside the stored ones. */
  apart?: readonly ApartRow[];
  /** Identifiers of further papers to read. */
  more?: readonly string[];
  /** Ids of stored papers of which no two are joined. */
  separate?: ReadonlySet<string>;
}

/**
 * Reads the papers that share an identifier with these, and those that share a title with one
 * whose title is not known yet. Call it inside a `matchTransaction`.
 * @param nextRev revision of the rows that change; it may be read meanwhile
 * @param now ms; stored times after it are taken for those of a clock that was ahead
 */
export async function openMatcher(
  papers: Paper[],
  nextRev: number | Promise<number>,
  now: number,
  { apart = [], more = [], separate = new Set() }: Limits = {},
): Promise<Matcher> {
  const [rev, found, areApart] = await Promise.all([
    nextRev,
    rowsWithIds([...papers.flatMap(({ ids }) => ids), ...more]),
    readApart(apart),
  ]);
  const known = found.map((row) => clampTimes(row, now));
  const isApart: IsApart = (a, b) =>
    areApart(a, b) || (a.id !== b.id && separate.has(a.id) && separate.has(b.id));
  const table = tableOf(known);
  const keys = newKeys(papers, table);
  const titled = (await rowsWithTitles(keys)).map((row) => clampTimes(row, now));
  const ahead = new Set(found.filter((row, index) => row !== known[index]).map(({ id }) => id));
  const stored = new Map(known.map((row) => [row.id, row]));
  for (const row of titled) {
    if (!stored.has(row.id)) table.put(row);
    stored.set(row.id, row);
  }
  const changed = new Set<string>();
  /** The row that each added paper became part of, and the row that a row was merged into. */
  const addedTo = new Map<string, string>();
  const mergedInto = new Map<string, string>();
  const joins: Join[] = [];

  const join = (a: PaperRow, b: PaperRow, why: MergeReason): PaperRow => {
    // A stored paper keeps its id, unless only pages without a reader stated it, which may be given
    // up later. Of two, the id that comes first stays, as on other machines.
    const keeps = (row: PaperRow, other: PaperRow) =>
      Number(stored.has(row.id) && (stored.has(other.id) || !isUnverified(row)));
    const order = keeps(b, a) - keeps(a, b) || idOrder(a.id, b.id);
    const [kept, gone] = order <= 0 ? [a, b] : [b, a];
    const from = { kept: paperFrom(kept), gone: paperFrom(gone) };
    joins.push({ ...from, why, stored: stored.has(gone.id) });
    table.drop(gone);
    mergedInto.set(gone.id, kept.id);
    return change(rowOf(mergePapers(from.kept, from.gone), rev));
  };
  const change = (row: PaperRow): PaperRow => {
    table.put(row);
    changed.add(row.id);
    return row;
  };
  const giveUpClaims = (paper: Paper) => {
    for (const row of table.withIds(paper.ids)) {
      const claims = falseClaims(row, paper);
      if (claims.length > 0) change(rowOf(withoutClaims(paperFrom(row), claims), rev));
    }
  };
  const sameTitle = (row: PaperRow) =>
    table
      .withTitle(row.titleKey)
      .filter(
        (other) => other.id !== row.id && other.titleKey === row.titleKey && !isApart(row, other),
      );
  /** The one paper that is the same work by its title; none where several could be. */
  const sameWorkAs = (row: PaperRow) => {
    const others = sameTitle(row).filter((other) => sameWork(row, other));
    return others.length === 1 ? others[0] : undefined;
  };
  const current = (id: string) => table.get(id) ?? table.withIds([id])[0];

  return {
    add(paper) {
      giveUpClaims(paper);
      const { group, ids } = chooseGroup(paper, table.withIds(paper.ids), isApart);
      const [first, ...others] = group;
      const match = first && others.reduce((row, other) => join(row, other, 'id'), first);
      const fresh = { ...paper, ids, ...(match && timesBeside(match, paper)) };
      const merged = match ? mergePapers(paperFrom(match), fresh) : fresh;
      const row = match ? changedRow(match, merged, rev, ahead) : rowOf(merged, rev);
      if (!isSame(match, row) || ahead.has(row.id)) change(row);
      const twin = match && match.titleKey === row.titleKey ? undefined : sameWorkAs(row);
      addedTo.set(paper.id, row.id);
      if (twin) join(row, twin, 'title');
    },
    keptAs(paper) {
      let id = addedTo.get(paper.id);
      while (id !== undefined && mergedInto.has(id)) id = mergedInto.get(id);
      return id === undefined ? undefined : table.get(id);
    },
    before: (id) => stored.get(id),
    withIds: table.withIds,
    sameTitle,
    joinByHand(a, b) {
      const [one, other] = [current(a), current(b)];
      if (one && other && one.id !== other.id) join(one, other, 'hand');
    },
    changes() {
      const rows = [...changed].flatMap((id) => table.get(id) ?? []);
      const gone = joins.map((each) => each.gone.id);
      const added = [...rows.map(({ id }) => id), ...gone].filter((id) => !stored.has(id));
      return { rows, gone, added, joins };
    },
  };
}

/**
 * The row of a known paper after it was met again.
 * @param ahead papers whose stored times were later than now, and are corrected in `before`
 */
function changedRow(
  before: PaperRow,
  after: Paper,
  rev: number,
  ahead: ReadonlySet<string>,
): PaperRow {
  if (!sameFacts(paperFrom(before), after)) return rowOf(after, rev);
  const sameTimes =
    !ahead.has(before.id) &&
    before.firstSeen === after.firstSeen &&
    before.lastSeen === after.lastSeen;
  return rowOf(after, before.rev, sameTimes ? before.seenRev : rev);
}

function isSame(before: PaperRow | undefined, after: PaperRow): boolean {
  return before?.lastSeen === after.lastSeen && sameJson(before, after);
}

/** A file without times of its own does not show that a known paper was met again. */
function timesBeside({ lastSeen }: PaperRow, { sources }: Paper): Partial<Paper> {
  return sources.every((site) => site === IMPORT) ? { firstSeen: lastSeen, lastSeen } : {};
}

/**
 * Of the rows that share an identifier with a paper, those that it merges with: the one that has
 * its id, and the others that are not apart from it and that no identifier forbids, the one known
 * longest first. Also the paper's identifiers, without those that belong to other rows or works: an
 * identifier stays with the paper that had it.
 */
function chooseGroup(paper: Paper, found: PaperRow[], isApart: IsApart) {
  const byAge = found.sort(olderFirst);
  const start = byAge.find(({ ids }) => ids.includes(paper.id));
  const contested = start ? conflicting(paper.ids, start.ids) : [];
  const own = withoutIds(paper.ids, [...contested, ...toldApart(paper, isApart)]);
  const group: PaperRow[] = start ? [start] : [];
  for (const row of byAge) {
    const all = [...own, ...group.flatMap(({ ids }) => ids)];
    if (row === start || areForbidden(row.ids, all)) continue;
    if (!group.some((each) => isApart(each, row))) group.push(row);
  }
  const ours = new Set(group.flatMap(({ ids }) => ids));
  const foreign = byAge.filter((row) => !group.includes(row)).flatMap(({ ids }) => ids);
  const ids = withoutIds(
    own,
    foreign.filter((id) => !ours.has(id)),
  );
  // Its id may equal one of another row, which the user said is not the same paper.
  const named = start || ids.includes(paper.id) ? ids : [paper.id, ...ids];
  return { group: group.sort(olderFirst), ids: named };
}

/** The identifiers of a paper that the user said are not the same paper as its id. */
function toldApart({ id, ids }: Paper, isApart: IsApart): string[] {
  const only = (one: string) => ({ id: one, ids: [one] });
  return ids.filter((each) => !withEqualIds([each]).includes(id) && isApart(only(id), only(each)));
}

/** Title keys of the papers, without those that a row with the same identifier has already. */
function newKeys(papers: Paper[], table: Table): string[] {
  const keys = papers.flatMap(({ ids, title }) => {
    const key = titleKey(title);
    return key === undefined || table.withIds(ids).some((row) => row.titleKey === key) ? [] : [key];
  });
  return [...new Set(keys)];
}

type Table = ReturnType<typeof tableOf>;

/** Rows by their id, by any identifier and by title. */
function tableOf(rows: PaperRow[]) {
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
    // A row may have lost an identifier.
    withIds: (ids: string[]) =>
      of(ids.flatMap((id) => [...(byAlias.get(id) ?? [])])).filter((row) =>
        row.ids.some((id) => ids.includes(id)),
      ),
    withTitle: (key: string | undefined) => of(key === undefined ? [] : (byTitle.get(key) ?? [])),
  };
}
