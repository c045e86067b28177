import { paperOf } from '../../../lib/merge/merge';
import type { Item, PaperDraft } from '../../../lib/paper/paper';
import { flatDocument } from '../../../lib/search/flat/document';
import type { evaluate } from '../../../lib/search/flat/evaluate';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';

export type Facts = Partial<PaperDraft> & { tags?: string[]; note?: string };

/** A paper with the name `name`, saved if it has tags or a note. */
function item(name: string, { tags, note, ...draft }: Facts): Item {
  const paper = paperOf(
    { ids: [`url:https://x.example/${name}`], title: 'Other', ...draft },
    'arxiv',
    0,
  );
  const entry = { paper: paper.id, savedAt: 0, tags: tags ?? [], note: note ?? '' };
  return { paper, ...((tags || note) && { entry: { ...entry, status: 'unread' as const } }) };
}

/** A segment of papers by their names. */
export const segmentOf = (papers: Record<string, Facts>) =>
  openSegment(
    buildSegment(Object.entries(papers).map(([name, facts]) => flatDocument(item(name, facts)))),
  );
/** What precedes the name in the identifier of a paper. */
export const NAME = 'url:https://x.example/'.length;

/** The names of the papers that a text finds, best first. */
export function ranked(
  text: string,
  papers: Record<string, Facts>,
  score?: typeof evaluate,
): string {
  const { query } = parseQuery(text, 0);
  if (!query) throw new Error(`${text} asks for nothing`);
  const { ids } = find([segmentOf(papers)], query, new Map(), undefined, score);
  return ids
    .slice()
    .map((id) => id.slice(NAME))
    .join(' ');
}

export const authors = (...names: string[]) => names.map((literal) => ({ literal }));
export const title = (text: string): Facts => ({ title: text });
