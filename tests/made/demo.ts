import { paperOf } from '../../lib/merge/merge';
import { parseName } from '../../lib/paper/names';
import type { Item, PaperDraft, SavedEntry } from '../../lib/paper/paper';

/** Title; authors; organisation; upvotes; comments; stars. All of it is invented. */
const ROWS: [string, string, string, number, number, number][] = [
  [
    'Sparse Gardens: Growing Mixture Models One Expert at a Time',
    'Aino Väisänen; Kwame Mbeki; Li Wei',
    'Northlight Research',
    128,
    9,
    412,
  ],
  [
    'PanGu-$\\pi$ at Home: Nonlinearity Compensation on a Single GPU',
    'Chen Jia; Ingrid Eriksen',
    '',
    74,
    3,
    95,
  ],
  [
    'What the Cache Forgets: Memory Budgets for Long-Context Decoding',
    'Priya Raman; Søren Dahl; Thandiwe Okafor; Nils Jansen',
    'Harbour AI Lab',
    61,
    5,
    0,
  ],
  [
    'Schr\\"odinger Bridges for Weather You Can Verify',
    'María Fernández; Oğuz Yılmaz',
    'Instituto del Clima',
    48,
    2,
    230,
  ],
  [
    'Reading Between the Tokens: Byte-Level Models Without Regret',
    'Yuki Tanaka; Chiara Rossi; Bohdan Petrov',
    '',
    37,
    1,
    1530,
  ],
  [
    'Small Tools, Long Plans: Agents that Ask Before They Act',
    'Rania Usman; Zoë Almeida',
    'Open Workshop',
    33,
    4,
    61,
  ],
  [
    'A Geometry of Disagreement: When Two Networks Learn One Task',
    'Dinh Hoàng; Łukasz Kowalski',
    '',
    21,
    0,
    0,
  ],
  [
    'H$^2$-Flow: Hyperbolic Flows for Molecules that Fold',
    'Eun-ji Kim; Uri Levi; Fatima Şahin',
    'Foldable Sciences',
    17,
    1,
    12,
  ],
  [
    'The Slow Benchmark: Measuring What Models Keep After a Month',
    'Gül Şahin; Ximena Quispe; Vikram Rao',
    '',
    12,
    0,
    44,
  ],
];

const ABSTRACT =
  'We ask what a model keeps when the budget shrinks, and answer with a method that needs no new data. It grows where the loss is stubborn, stays idle elsewhere, and tells the reader which is which. On twelve public tasks it matches models of four times its size, and we release everything that is needed to check it.';

/** Returns the papers of the demo listing of 20 November 2026. */
export function demoPapers(): PaperDraft[] {
  return ROWS.map(([title, authors, organisation, upvotes, comments, stars], index) => {
    const id = `2611.1${String(index * 137 + 1042).padStart(4, '0')}`;
    const names = authors.split('; ').map(parseName);
    return {
      ids: [`arxiv:${id}`],
      title,
      authors: names,
      authorCount: names.length,
      abstract: `${title.split(':')[0]}. ${ABSTRACT}`,
      published: '2026-11-18',
      submitted: '2026-11-20',
      submitter: 'Zoë Almeida',
      ...(organisation && { organisation }),
      links: stars > 0 ? { code: `https://github.com/example/${id}` } : {},
      counts: { upvotes, comments, ...(stars > 0 && { stars }) },
    };
  });
}

const ENTRIES: Pick<SavedEntry, 'tags' | 'status' | 'note'>[] = [
  { tags: ['mixture of experts'], status: 'reading', note: '' },
  { tags: ['to present', 'nonlinearity'], status: 'unread', note: '' },
  { tags: [], status: 'unread', note: '' },
  {
    tags: ['weather', 'to present'],
    status: 'unread',
    note: 'Compare with the bridge of last month',
  },
  { tags: ['tokenizers'], status: 'read', note: '' },
  { tags: [], status: 'unread', note: '' },
  { tags: ['geometry', '幾何'], status: 'read', note: '' },
];

/**
 * Returns a small collection: most of the demo papers, saved in their order, the first one last.
 * `now` in ms.
 */
export function demoCollection(now: number): Item[] {
  return demoPapers().map((draft, index) => {
    const paper = paperOf(draft, 'huggingface', now);
    const entry = ENTRIES[index];
    return entry
      ? { paper, entry: { ...entry, paper: paper.id, savedAt: now - index * 1000 } }
      : { paper };
  });
}
