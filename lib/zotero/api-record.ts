import type { ZoteroRow } from '../store/rows';
import { putOff, settle } from '../store/zotero';
import { forgetLeave } from '../store/zotero-key';
import { delayAfter } from '../text/delay';
import type { ApiObject } from './api-objects';
import { readText, type Written } from './local-api';
import { failed, lacking, sentWithTags } from './outcome';

/** A paper that was sent through the local API. */
export interface Sent {
  row: ZoteroRow;
  tags: readonly string[];
  /** Its item, and what is below it. */
  objects: readonly ApiObject[];
  /** Whether it was handed over before, so that it may have arrived then. */
  wasHeld: boolean;
}

/**
 * Records what became of papers.
 * @param now the current time, in ms
 * @returns the papers that were certainly not written and are left for the connector
 */
export async function record(
  papers: readonly Sent[],
  answer: Written,
  library: string,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const rows = papers.map(({ row }) => row);
  switch (answer.kind) {
    case 'closed':
      await putOff('closed', delayAfter, now());
      return 'closed';
    case 'failed':
      await settle(rows, failed('refused'));
      return [];
    case 'unauthorised':
      await forgetLeave();
      return unwritten(papers, library, now());
    case 'refused':
    case 'unable':
      return unwritten(papers, library, now());
    case 'fine':
      await written(papers, answer.results, library, now());
      return [];
  }
}

/** Nothing was written now. Looks up what may have been written before. Returns the rest. */
async function unwritten(
  papers: readonly Sent[],
  library: string,
  now: number,
): Promise<ZoteroRow[]> {
  const held = papers.filter(({ wasHeld }) => wasHeld);
  const there = await existing(library, held);
  const left = papers.filter(({ wasHeld }) => !wasHeld);
  for (const each of held) {
    const isThere = ({ key }: ApiObject) => there?.has(key) === true;
    if (!there) await settle([each.row], unanswered);
    else if (!each.objects.slice(0, 1).some(isThere)) left.push(each);
    else await settle([each.row], arrived(each, each.objects.every(isThere), now));
  }
  return settle(
    left.map(({ row }) => row),
    released,
  );
}

/** Records the result of each object. */
async function written(
  papers: readonly Sent[],
  results: readonly (true | string)[],
  library: string,
  now: number,
): Promise<void> {
  const rest = [...results];
  const outcomes = papers.map((each) => ({ each, of: rest.splice(0, each.objects.length) }));
  const fine = ({ of }: (typeof outcomes)[number]) => of[0] === true;
  for (const { each, of } of outcomes.filter(fine)) {
    const isWhole = of.every((result) => result === true);
    await settle([each.row], arrived(each, isWhole, now));
  }
  const others = outcomes.filter((each) => !fine(each));
  // An earlier request may have created it meanwhile, which makes this one fail.
  const there = await existing(
    library,
    others.map(({ each }) => each),
  );
  for (const { each, of } of others) {
    const isThere = each.objects.slice(0, 1).some(({ key }) => there?.has(key) === true);
    if (isThere) await settle([each.row], arrived(each, false, now));
    else if (!there) await settle([each.row], failed('refused'));
    else await settle([each.row], (row) => failed(reasonOf(of[0]))(released(row)));
  }
}

function arrived({ tags }: Sent, isWhole: boolean, now: number) {
  return isWhole ? sentWithTags(now, tags) : lacking(now, 'incomplete');
}

/** `setCollections` in data/item.js of zotero/zotero says “Collection ABCD2345 not found …”. */
function reasonOf(message: true | string | undefined): 'gone' | 'refused' {
  return /^Collection \S+ not found/.test(String(message)) ? 'gone' : 'refused';
}

/** The keys of those objects that Zotero has, also in its trash; undefined if it can't say. */
async function existing(
  library: string,
  papers: readonly Sent[],
): Promise<Set<string> | undefined> {
  if (papers.length === 0) return new Set();
  const keys = papers.flatMap(({ objects }) => objects.map(({ key }) => key));
  const query = new URLSearchParams({
    ...{ itemKey: keys.join(','), format: 'keys', includeTrashed: '1' },
  });
  const answer = await readText(`${library}/items?${query}`);
  return answer === undefined ? undefined : new Set(answer.split('\n'));
}

/** The paper is new again: it was not written. */
function released({ api: _, ...row }: ZoteroRow): ZoteroRow {
  return row;
}

/** It was handed over to a Zotero that can't be asked any more. */
export function unanswered(row: ZoteroRow): ZoteroRow {
  return row.arrived ? failed('incomplete')(row) : failed('unsure')(released(row));
}
