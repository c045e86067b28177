import { dayAt } from '../paper/dates';
import { db, nextRev } from './database';
import type { ZoteroRow } from './rows';

/**
 * The name under which other machines get to know that a paper was sent. Zotero numbers libraries
 * differently on each machine, and nothing depends on which one it was.
 */
const ZOTERO = 'zotero';

/** A paper, and when it or one of its parts was sent, in ms. */
interface SentPaper {
  paper: string;
  sentAt: number;
}

/**
 * Those of the papers that are in Zotero. A joined paper is when one of its parts was sent before,
 * and so is one that another machine sent.
 */
export async function sentAmong(papers: readonly string[]): Promise<Set<string>> {
  const all = [...(await sentHere(papers)), ...(await sentElsewhere(papers))];
  return new Set(all.map(({ paper }) => paper));
}

/**
 * When a paper, or one of its parts, was first sent to Zotero, in ms; undefined when it never was.
 * Of those that another machine sent only the last day is known.
 */
export async function sentSince(paper: string): Promise<number | undefined> {
  const here = await sentHere([paper]);
  const all = here.length > 0 ? here : await sentElsewhere([paper]);
  return all.length > 0 ? Math.min(...all.map(({ sentAt }) => sentAt)) : undefined;
}

/** The last day on which this machine sent each of the papers, in the form that travels. */
export async function sentDays(
  papers: readonly string[],
): Promise<ReadonlyMap<string, Record<string, string>>> {
  const days = new Map<string, Record<string, string>>();
  for (const { paper, sentAt } of await sentHere(papers)) {
    const day = dayAt(sentAt);
    if (day > (days.get(paper)?.[ZOTERO] ?? '')) days.set(paper, { [ZOTERO]: day });
  }
  return days;
}

/**
 * Has other machines get to know that papers were sent. Call it inside a read-write transaction
 * with `entries` and `meta`.
 */
export async function offerSent(rows: readonly ZoteroRow[]): Promise<void> {
  const papers = rows.flatMap(({ paper, sentAt }) => (sentAt === undefined ? [] : paper));
  if (papers.length === 0) return;
  const rev = await nextRev();
  await db.entries.where('paper').anyOf(papers).modify({ rev });
}

/** The papers that this machine sent, including those that are queued again. */
async function sentHere(papers: readonly string[]): Promise<SentPaper[]> {
  const origin = new Map(papers.map((paper) => [paper, paper]));
  const sent: SentPaper[] = [];
  for (let names = [...papers]; names.length > 0; ) {
    for (const row of await db.zotero.bulkGet(names)) {
      const paper = row && origin.get(row.paper);
      if (paper !== undefined && row?.sentAt !== undefined)
        sent.push({ paper, sentAt: row.sentAt });
    }
    const parts = await db.merges.where('kept').anyOf(names).toArray();
    names = [];
    for (const { kept, gone } of parts) {
      const paper = origin.get(kept);
      if (paper === undefined || origin.has(gone)) continue;
      origin.set(gone, paper);
      names.push(gone);
    }
  }
  return sent;
}

async function sentElsewhere(papers: readonly string[]): Promise<SentPaper[]> {
  const rows = await db.travel.bulkGet([...papers]);
  return rows.flatMap((row) => {
    const day = row?.sent[ZOTERO];
    return row && day !== undefined ? { paper: row.paper, sentAt: Date.parse(day) } : [];
  });
}
