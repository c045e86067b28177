import type { Capture } from '../../lib/paper/capture';
import { dayAt } from '../../lib/paper/dates';
import type { Listing, PaperDraft, Status } from '../../lib/paper/paper';
import { streamPapers } from './papers';

/** What a user did over ten months, in order. The last step happens now. Times in ms. */
export type Step =
  | { do: 'capture'; at: number; capture: Capture & { drafts: PaperDraft[] } }
  | { do: 'save'; at: number; paper: string }
  | { do: 'tag'; at: number; paper: string; tag: string }
  | { do: 'status'; at: number; paper: string; status: Status }
  | { do: 'note'; at: number; paper: string; note: string };

/** Numbers of papers in a store. */
export interface StoreSize {
  saved: number;
  /** Number of papers that were seen but not saved. */
  seen: number;
}

/** Saved papers per unsaved paper, as in a store in use. */
const SAVED_PER_SEEN = 20;
/** Less than the year for which unsaved papers are kept, so that none is deleted. */
const SPAN_MS = 300 * 24 * 3600 * 1000;
const STEP_MS = 1000;
/** Number of papers in a full day of a listing. */
const PAGE = 100;
const TAGS = ['to read', 'geometry', 'thesis', 'seminar', '幾何'];
const SITE = 'huggingface';

/** Returns the usual sizes of a store with this number of saved papers. */
export function usualSize(saved: number): StoreSize {
  return { saved, seen: Math.floor(saved / SAVED_PER_SEEN) };
}

/**
 * Yields the steps that lead to a store of the given size: listings of a hundred papers, most of
 * them saved one by one, some tagged, some read. Every fifth paper has a DOI in addition to its
 * arXiv id.
 * @param now ms
 */
export function* history({ saved, seen }: StoreSize, now: number): Generator<Step> {
  const total = saved + seen;
  const pages = Math.ceil(total / PAGE);
  const papers = streamPapers(total);
  for (let page = 0; page < pages; page++) {
    const size = Math.min(PAGE, total - page * PAGE);
    const drafts = Array.from({ length: size }, (_, place) =>
      listed(papers.next().value, page * PAGE + place),
    );
    const steps = [...pageSteps(drafts, page * PAGE, (index) => isSaved(index, saved, total))];
    const end = now - ((pages - 1 - page) * SPAN_MS) / pages;
    const start = end - (steps.length - 1) * STEP_MS;
    for (const [index, step] of steps.entries()) yield step(start + index * STEP_MS);
  }
}

function* pageSteps(
  drafts: PaperDraft[],
  first: number,
  saved: (index: number) => boolean,
): Generator<(at: number) => Step> {
  yield (at) => ({ do: 'capture', at, capture: { site: SITE, listing: listingAt(at), drafts } });
  for (const [place, { ids }] of drafts.entries()) {
    const index = first + place;
    const paper = ids[0] ?? '';
    if (!saved(index)) continue;
    yield (at) => ({ do: 'save', at, paper });
    const tag = TAGS[(index / 4) % TAGS.length];
    if (tag !== undefined) yield (at) => ({ do: 'tag', at, paper, tag });
    if (index % 3 === 0) yield (at) => ({ do: 'status', at, paper, status: 'read' });
  }
}

/** Distributes the saved papers evenly among all. */
function isSaved(index: number, saved: number, total: number): boolean {
  return Math.floor(((index + 1) * saved) / total) > Math.floor((index * saved) / total);
}

function listed(draft: PaperDraft, index: number): PaperDraft {
  const ids = index % 5 === 0 ? [...draft.ids, `doi:10.99901/made.${index}`] : draft.ids;
  return { ...draft, ids, rank: (index % PAGE) + 1 };
}

function listingAt(at: number): Listing {
  return { list: 'daily', period: dayAt(at) };
}
