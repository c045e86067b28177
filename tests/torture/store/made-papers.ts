import { paperOf } from '../../../lib/merge/merge';
import type { Capture } from '../../../lib/paper/capture';
import type { Item, PaperDraft } from '../../../lib/paper/paper';
import { below, oneOf, someOf } from '../choose';
import type { Random } from '../part';

/** So few papers that the same ones meet again, under several identifiers and with one title. */
const PAPERS = 10;
export const TAGS = ['rivers', 'Rivers', '幾何', 'to read', 'a_b'];
export const KEYS = ['moss2026', 'Moss2026', 'fern2025', 'ek:1'];

const arxiv = (number: number) => `arxiv:2611.${String(number).padStart(5, '0')}`;
const doi = (number: number) => `doi:10.1000/moss.${number}`;

/** A draft of one of the papers. One in ten states an identifier of another. */
export function someDraft(random: Random): PaperDraft {
  const number = 1 + below(PAPERS, random);
  const all = [arxiv(number), doi(number), `s2:${String(number).padStart(40, '0')}`];
  const stray = random() < 0.1 ? [oneOf([arxiv, doi], random)(1 + below(PAPERS, random))] : [];
  return {
    ids: [...new Set([...someOf(all, random).reverse(), ...stray])],
    title: `On the Slow and Winding Rivers of Valley ${random() < 0.9 ? number : 1}`,
    authors: [{ given: 'Bo', family: 'Ek' }],
    ...(random() < 0.5 && { published: oneOf(['2026', '2025-11', '2026-11-20'], random) }),
    ...(random() < 0.3 && { abstract: `Ice ${below(3, random)}` }),
    ...(random() < 0.3 && { counts: { upvotes: below(99, random) } }),
  };
}

/** What a page of up to four papers sends. */
export function someCapture(random: Random): Capture {
  return {
    site: oneOf(['huggingface', 'arxiv', 'dblp'], random),
    listing: { list: 'daily', period: oneOf(['2026-11-20', '2026-11-21'], random) },
    drafts: Array.from({ length: 1 + below(4, random) }, () => someDraft(random)),
  };
}

/** The papers of a file, most of them saved. `at` in ms. */
export function someItems(random: Random, at: number): Item[] {
  return Array.from({ length: 1 + below(5, random) }, () => {
    const paper = paperOf(someDraft(random), 'import', at);
    if (random() < 0.2) return { paper };
    const entry = {
      paper: paper.id,
      savedAt: at - below(1000, random),
      tags: random() < 0.5 ? someOf(TAGS, random) : [],
      note: random() < 0.5 ? `Note ${below(3, random)}` : '',
      status: oneOf(['unread', 'reading', 'read'] as const, random),
      ...(random() < 0.4 && { citekey: oneOf(KEYS, random) }),
    };
    return { paper, entry };
  });
}

/** Two identifiers of different papers. */
export function somePair(random: Random): [string, string] {
  const number = 1 + below(PAPERS, random);
  return [arxiv(number), doi(1 + (number % PAPERS))];
}
