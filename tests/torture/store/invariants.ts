import { areForbidden } from '../../../lib/merge/ids-forbid';
import { isSaved } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { JOURNAL_ROWS, TRIM_EVERY } from '../../../lib/store/edit/journal';
import { readApart } from '../../../lib/store/join/apart';
import { paperFrom, rowOf } from '../../../lib/store/paper-row';
import type { EntryRow, MergeRow, PaperRow } from '../../../lib/store/rows';
import { sameJson } from '../../../lib/text/json';
import { factsFault, shown } from '../check-draft';

/** What is wrong with the store, whatever was done to it. */
export async function storeFault(): Promise<string | undefined> {
  const [papers, entries, merges] = await Promise.all([
    db.papers.toArray(),
    db.entries.toArray(),
    db.merges.toArray(),
  ]);
  const ids = new Set(papers.map(({ id }) => id));
  return (
    papers.map(paperFault).find(Boolean) ??
    entries.map((entry) => entryFault(entry, ids)).find(Boolean) ??
    (await sharingFault(papers)) ??
    citekeyFault(entries, merges) ??
    mergeFault(merges, ids) ??
    (await restFault(ids))
  );
}

function paperFault(row: PaperRow): string | undefined {
  const fault = factsFault(row);
  if (fault) return fault;
  if (!row.ids.includes(row.id)) return `a paper without its own id: ${shown(row)}`;
  return sameJson(rowOf(paperFrom(row), row.rev, row.seenRev), row)
    ? undefined
    : `a wrong title key: ${shown(row)}`;
}

function entryFault(entry: EntryRow, papers: ReadonlySet<string>): string | undefined {
  if (isSaved(entry) && !papers.has(entry.paper)) return `an entry without paper: ${shown(entry)}`;
  if (isSaved(entry) && entry.kept) return `a saved entry keeps something: ${shown(entry)}`;
  if (!isSaved(entry) && (entry.tags.length > 0 || entry.note !== '' || entry.corrections))
    return `a removed entry shows what was written: ${shown(entry)}`;
  return new Set(entry.tags).size < entry.tags.length ? `a tag twice: ${shown(entry)}` : undefined;
}

/** Two papers share an identifier only if they must not be joined. */
async function sharingFault(papers: PaperRow[]): Promise<string | undefined> {
  const isApart = await readApart();
  for (const [index, one] of papers.entries())
    for (const other of papers.slice(index + 1)) {
      const shared = one.ids.find((id) => other.ids.includes(id));
      if (shared === undefined || isApart(one, other)) continue;
      if (areForbidden(one.ids, other.ids)) continue;
      return `${one.id} and ${other.id} share ${shared}: ${shown([one.ids, other.ids])}`;
    }
  return undefined;
}

/** Citation keys are unique in any case; those of merged papers belong to the papers kept. */
function citekeyFault(entries: EntryRow[], merges: MergeRow[]): string | undefined {
  const owners = new Map<string, string>();
  const keptAs = new Map(merges.map(({ gone, kept }) => [gone, kept]));
  const last = (paper: string): string => {
    const kept = keptAs.get(paper);
    return kept === undefined ? paper : last(kept);
  };
  const keys = [
    ...entries.map(({ citekey, paper }) => [citekey, paper] as const),
    ...merges.map(({ citekey, kept }) => [citekey, last(kept)] as const),
  ];
  for (const [citekey, paper] of keys) {
    const key = citekey?.toLowerCase();
    if (key === undefined) continue;
    const owner = owners.get(key) ?? paper;
    if (owner !== paper) return `the citation key ${key} of ${owner} and ${paper}`;
    owners.set(key, paper);
  }
  return undefined;
}

function mergeFault(merges: MergeRow[], papers: ReadonlySet<string>): string | undefined {
  const gone = new Set(merges.map((merge) => merge.gone));
  const lost = merges.find(({ kept }) => !papers.has(kept) && !gone.has(kept));
  return lost && `a merge into a paper that is not there: ${shown([lost.kept, lost.gone])}`;
}

async function restFault(papers: ReadonlySet<string>): Promise<string | undefined> {
  const stray = (await db.sightings.toArray()).find(({ paper }) => !papers.has(paper));
  if (stray) return `a sighting without paper: ${shown(stray)}`;
  const rev = Number((await db.meta.get('rev'))?.value ?? 0);
  const ahead = [await db.papers.orderBy('rev').last(), await db.entries.orderBy('rev').last()];
  if (ahead.some((row) => row && row.rev > rev)) return `a row is newer than the store: ${rev}`;
  const rows = await db.journal.count();
  return rows >= JOURNAL_ROWS + TRIM_EVERY ? `the journal has ${rows} rows` : undefined;
}
