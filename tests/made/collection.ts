import { dayAt } from '../../lib/paper/dates';
import type { PaperDraft, Status } from '../../lib/paper/paper';
import type { Step } from './history';
import { seeded } from './random';
import { FAMILY, GIVEN, TOPICS } from './words';

/*
 * A collection as a person has it after a year, for pictures and for trying the library: titles
 * that can be read, several sites, venues, years, tags in a tree, notes. All of it is invented.
 */

const HOW =
  'Sparse Slow Honest Frugal Certified Self-Taught Byte-Level Hyperbolic Lazy Streaming Shallow Patient Local Unsupervised'.split(
    ' ',
  );
const WHAT =
  'Experts;Diffusion Models;State Spaces;Retrieval;Reward Models;Tokenizers;World Models;Graph Transformers;Preference Learning;Mixtures;Caches;Agents;Bridges;Benchmarks'.split(
    ';',
  );
const WHY =
  'for Long Documents;for Weather You Can Verify;Without Regret;on a Single GPU;that Ask Before They Act;for Molecules that Fold;under Distribution Shift;with $O(n \\log n)$ Memory;in Low-Resource Languages;beyond the Context Window;for Robots in Kitchens'.split(
    ';',
  );
const SITES = ['huggingface', 'huggingface', 'huggingface', 'arxiv', 'acl', 'openreview'];
const VENUES = [
  'NeurIPS',
  'ICLR',
  'ICML',
  'ACL',
  'EMNLP',
  'CVPR',
  'TMLR',
  'Nature Machine Intelligence',
];
const TAGS =
  'llm;llm/agents;llm/moe;llm/evaluation;geometry;to present;thesis;thesis/chapter 2;vision;vision/video;weather;幾何;reading group'.split(
    ';',
  );
const NOTES = [
  'Compare with the bridge of **last month**',
  'Their Table 3 is what chapter 2 needs.',
  'Ask Søren whether the code runs.',
];
const PAGE = 25;
const YEAR_MS = 360 * 24 * 3600 * 1000;
const STEP_MS = 1000;

/**
 * Yields the steps of a year that ends now.
 * @param count number of papers; four of five are saved
 * @param now ms
 */
export function* collection(count: number, now: number, seed = 7): Generator<Step> {
  const random = seeded(seed);
  const pages = Math.ceil(count / PAGE);
  for (let page = 0; page < pages; page++) {
    const at = now - ((pages - page) * YEAR_MS) / pages;
    const size = Math.min(PAGE, count - page * PAGE);
    const drafts = Array.from({ length: size }, (_, rank) =>
      draftOf(page * PAGE + rank, rank, at, random),
    );
    const site = pick(SITES, random);
    const listing = { list: 'daily', period: dayAt(at) } as const;
    yield { do: 'capture', at, capture: { site, listing, drafts } };
    for (const [rank, { ids }] of drafts.entries())
      yield* ofPaper(ids[0] ?? '', at + (rank + 1) * 4 * STEP_MS, random);
  }
}

function* ofPaper(paper: string, at: number, random: () => number): Generator<Step> {
  if (random() < 0.2) return;
  yield { do: 'save', at, paper };
  const tags = Array.from(
    { length: Math.floor(random() * 3) },
    () => TAGS[Math.floor(random() ** 2 * TAGS.length)] ?? 'llm',
  );
  for (const [place, tag] of [...new Set(tags)].entries())
    yield { do: 'tag', at: at + (place + 1) * STEP_MS, paper, tag };
  const status: Status | undefined =
    random() < 0.4 ? (random() < 0.3 ? 'reading' : 'read') : undefined;
  if (status) yield { do: 'status', at: at + 3 * STEP_MS, paper, status };
  if (random() < 0.15)
    yield { do: 'note', at: at + 3 * STEP_MS + 1, paper, note: pick(NOTES, random) };
}

function draftOf(index: number, rank: number, at: number, random: () => number): PaperDraft {
  const year = 2026 - Math.floor(random() ** 3 * 12);
  const id = `${String(year % 100).padStart(2, '0')}${String((index % 12) + 1).padStart(2, '0')}.${String(10_000 + index).slice(-5)}`;
  const authors = Array.from({ length: 1 + Math.floor(random() ** 2 * 9) }, () => ({
    given: pick(GIVEN, random),
    family: pick(FAMILY, random),
  }));
  const topic = pick(TOPICS, random);
  const title = `${pick(HOW, random)} ${pick(WHAT, random)} ${pick(WHY, random)}${random() < 0.4 ? `: A ${topic} study, part ${1 + (index % 9)}` : ''}`;
  return {
    ids: [`arxiv:${id}`],
    title,
    authors,
    authorCount: authors.length,
    abstract: `${title}. We ask what ${topic} keeps when the budget shrinks, and answer with a method that needs no new data. It grows where the loss is stubborn and stays idle elsewhere. On twelve public tasks it matches models of four times its size.`,
    published: `${year}-${String((index % 12) + 1).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    ...(random() < 0.5 && { venue: pick(VENUES, random) }),
    links: {
      page: `https://arxiv.org/abs/${id}`,
      pdf: `https://arxiv.org/pdf/${id}`,
      ...(random() < 0.35 && { code: `https://github.com/example/${id}` }),
    },
    counts: {
      upvotes: Math.floor(random() ** 3 * 300),
      ...(random() < 0.3 && { citations: Math.floor(random() ** 4 * 2000) }),
    },
    rank: rank + 1,
    submitted: dayAt(at),
  };
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}
