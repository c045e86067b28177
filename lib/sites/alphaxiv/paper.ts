import type { Counts, PageDraft } from '../../paper/paper';
import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';
import { defined } from '../reading/dom';
import { draftOf, jsonLdPapers } from '../reading/json-ld';

/**
 * The facts in the page's JSON-LD about the paper with this identifier; undefined if it describes
 * another paper, as after client-side navigation. Reviews and similar papers are described too.
 */
export function describedPaper(
  document: Document,
  id: string,
  url: URL,
): Partial<PageDraft> | undefined {
  const number = id.slice('arxiv:'.length);
  const papers = jsonLdPapers(document);
  const named = papers.find((paper) => namesOf(paper).some((name) => name.includes(number)));
  const [only] = papers;
  const paper = named ?? (papers.length === 1 && only && namesOf(only).length === 0 ? only : null);
  if (!paper) return undefined;
  const { links: _links, ...draft } = draftOf(paper, url);
  const counts = countsOf(paper);
  return { ...draft, ...(counts && { counts }) };
}

/** The title in the window title, `Attention Is All You Need | alphaXiv`. */
export function titleOfTab(document: Document): string {
  return /^(?:\[[^\]]*\] )?(.+?) ?[|–-] ?alphaXiv$/i.exec(collapse(document.title))?.[1] ?? '';
}

/** All texts that may identify the paper of the description. */
function namesOf(paper: Record<string, unknown>): string[] {
  const { url, citation, identifier, sameAs } = paper;
  return [url, paper['@id'], citation, identifier, sameAs].flatMap(textsOf);
}

function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((each) => {
    const values = isRecord(each) ? [each['identifier'], each['url'], each['value']] : [each];
    return values.filter((text) => typeof text === 'string');
  });
}

function countsOf(paper: Record<string, unknown>): Counts | undefined {
  const statistics = [paper['interactionStatistic']].flat().filter(isRecord);
  const likes = statistics.find((each) => JSON.stringify(each).includes('LikeAction'));
  const counts = defined<Counts>({
    upvotes: wholeOf(likes?.['userInteractionCount']),
    comments: wholeOf(paper['commentCount']),
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}

function wholeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
