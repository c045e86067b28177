import { paperOf } from '../../lib/merge/merge';
import type { Author, Item, Paper, SavedEntry } from '../../lib/paper/paper';
import { seeded } from '../made/random';

/** A saved item with the given facts, as of 21 November 2026. */
export function itemOf(
  facts: Partial<Paper> & { title: string },
  entry: Partial<SavedEntry> = {},
): Item {
  const id = facts.ids?.[0] ?? 'arxiv:2611.00001';
  const base = paperOf({ ids: [id], title: facts.title }, 'huggingface', 0);
  const paper = { ...base, published: '2026-11-18', ...facts, id };
  return {
    paper,
    entry: {
      paper: id,
      savedAt: 1_795_000_000_000,
      tags: [],
      note: '',
      status: 'unread',
      ...entry,
    },
  };
}

const AUTHORS: Author[] = [
  { given: 'Laurens', family: 'van der Maaten' },
  { given: 'Ludwig', family: 'de la Vallée Poussin' },
  { given: 'Martin Luther', family: 'King Jr.' },
  { literal: 'OpenAI' },
  { literal: 'Barnes and Noble, Inc.' },
  { given: 'Đặng', family: 'Nguyễn' },
  { given: 'Łukasz', family: 'Żółw' },
  { literal: '山田太郎' },
  { given: 'Ali', family: 'al-Khwārizmī' },
  { given: 'Connor', family: "O'Neil" },
  { given: 'Bj\\"orn', family: 'H{\\aa}kansson' },
  { family: 'Deep Mind' },
  { given: 'Zoë', family: 'Sand and Stone' },
  { given: 'Jean-Luc', family: 'd’Alembert' },
];

const TITLES = [
  'BERT and GPT-4 meet PanGu-$\\pi$: U-Net in 3D',
  'Schr\\"odinger Bridges \\& 100% of {The} LLM',
  'H$^2$SD: half the braces { and a lone $',
  'Snakes_on_a_plane #1 ~10x <b>bold</b> | a^b',
  'The set {0, 1} and the path C:\\new\\test',
  '从零开始的大语言模型 — 深度学习',
  'تعلم الآلة 🚀 – emoji & right to left',
  'An \\emph{unclosed \\textbf{macro} and \\undefinedmacro{x}',
  'Ke$ha owes A$AP 5$',
  "Fig.~1: “quotes” and ``TeX quotes'' -- dashes",
  'na\\"{\\i}ve \\v{C}ech K\\o benhavn \\\'{E}cole {\\"U}ber \\LaTeX{} stra\\ss e',
  'Sorting in $O(n \\log N)$, $\\Delta$ and \\alpha-Synuclein for Vitamin C',
  'A trailing accent \\"',
  'Unbalanced } and $\\left\\{ x \\right.$ and {\\bf bold and a backslash \\',
];

/** Papers with unusual data that faulty writers fail on. */
export function nastyItems(): Item[] {
  return TITLES.map((title, index) =>
    itemOf(
      {
        title,
        ids: [`arxiv:2611.0${1000 + index}`],
        authors: [AUTHORS[index] ?? { literal: 'Nobody' }, { given: 'Ada', family: 'Lovelace' }],
        authorCount: index === 3 ? 5 : 2,
        ...(index === 3 && { authorsComplete: false }),
        abstract: `${title}. It costs $5 & 10_000 tokens; {braces} and 50% of #tags.`,
        category: 'cs.CL',
        links: {
          abstract: `https://arxiv.org/abs/2611.0${1000 + index}`,
          page: 'https://example.org/a_b%20c',
        },
      },
      { tags: ['to read', 'a_b & c'], note: '- a list\n- with 100%' },
    ),
  );
}

const PLACES = [
  'Nature & Co',
  'Proceedings of the 3rd Workshop on X_Y',
  'NeurIPS 2026',
  '统计学报',
];
const TAGS = ['to read', 'a_b & c', '50%', 'straße', '深度学习'];

/** A thousand papers that combine unusual data, the same ones in each run. */
export function nastyThousand(): Item[] {
  const random = seeded(5);
  const below = (count: number) => Math.floor(random() * count);
  return Array.from({ length: 1000 }, (_, index) => {
    const number = `2611.${10_000 + index}`;
    const published = ['2026', '2026-11', '2026-11-18'][below(3)] ?? '2026';
    const titles = below(2) === 0 ? [TITLES[below(TITLES.length)]] : pair(below);
    const venue = below(2) === 0 ? PLACES[below(PLACES.length)] : undefined;
    const first = below(AUTHORS.length);
    const authors = [...AUTHORS, ...AUTHORS].slice(first, first + 1 + below(4));
    return itemOf(
      {
        title: titles.join(': '),
        ids: [`arxiv:${number}`, ...(venue ? [`doi:10.1000/n_${index}`] : [])],
        authors,
        authorCount: authors.length,
        published,
        category: 'cs.CL',
        abstract: `${TITLES[below(TITLES.length)]}. It costs $5 & 10_000 tokens; {braces} and 50% of #tags.`,
        links: { abstract: `https://arxiv.org/abs/${number}` },
        ...(venue && { venue }),
      },
      { tags: TAGS.slice(below(TAGS.length)), note: '- a list\n- with 100%' },
    );
  });
}

/** Joins two titles. A backslash at the end of the first would escape the next character. */
function pair(below: (count: number) => number): string[] {
  const whole = TITLES.filter((title) => !/\\"?$|\$$/.test(title));
  return [whole[below(whole.length)] ?? '', whole[below(whole.length)] ?? ''];
}
