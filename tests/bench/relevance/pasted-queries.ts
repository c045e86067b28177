import { idValue } from '../../../lib/paper/ids';
import { fullName } from '../../../lib/paper/names';
import { readable } from '../../../lib/text/tex';
import { firstFamily, someWords, wordsOf, yearOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { contentWords, pick } from './slips';

const slug = (title: string) =>
  readable(title)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const LIGATURES: [RegExp, string][] = [
  [/ffi/g, 'ﬃ'],
  [/ffl/g, 'ﬄ'],
  [/ff/g, 'ﬀ'],
  [/fi/g, 'ﬁ'],
  [/fl/g, 'ﬂ'],
];
const LIST_SIGNS = ['1. {}', '- {}', '* {}', '• {}', '3) {}', '(12) {}', '[7] {}', '> {}', '# {}'];
const MARKDOWN = ['[{}](https://example.org/x.html)', '**{}**', '_{}_', '`{}`', '*{}* (2019)'];
const WITH_TITLE = [
  'https://www.semanticscholar.org/paper/{t}-{n}/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  'https://www.researchgate.net/publication/317558625_{u}',
  'https://paperswithcode.com/paper/{l}',
  'https://medium.com/@someone/{l}-3f2a81cc0d1e',
  'https://www.academia.edu/44201457/{u}?email_work_card=view-paper',
  'https://blog.example.org/2021/05/{l}.html#more',
];
const IN_TEXT = [
  '{a} et al. ({y}) {w}',
  '({a} et al., {y}) {w}',
  'see {a} [{y}] {w}',
  '{a}+{y} {w}',
];
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const HUNTED = [
  'pdf',
  'arxiv',
  'github',
  'code',
  'download',
  'free pdf',
  'slides',
  'doi',
  'review',
];
const COMMON = 'performance results analysis models system data problem significant general'.split(
  ' ',
);
const TEX: Record<string, string> = {
  ...{ ä: '{\\"a}', ö: '{\\"o}', ü: '{\\"u}', é: "{\\'e}", è: '{\\`e}', á: "{\\'a}" },
  ...{ ó: "{\\'o}", í: "{\\'i}", ñ: '{\\~n}', ç: '{\\c c}', ø: '{\\o}', ł: '{\\l}', č: '{\\v{c}}' },
};

/** Queries as people paste them from PDFs, other programs and other search engines. */
export const PASTED_KINDS: Record<string, QueryKind> = {
  'word parted at the end of a line': ({ title }, random) => {
    const all = wordsOf(title);
    const long = all.flatMap((word, at) => (/^[a-z]{8,}$/i.test(word) ? [at] : []));
    const at = pick(long, random);
    if (at === undefined || all.length < 4) return undefined;
    all[at] = all[at]?.replace(/^(.{4,5})/, '$1- ') ?? '';
    return all.join(' ');
  },
  'parted word, another': ({ title }, random) => {
    const long = pick(
      contentWords(readable(title)).filter((word) => /^[a-z]{9,}$/i.test(word)),
      random,
    );
    const [word] = long ? (someWords(title.replace(long, ' '), 1, random) ?? []) : [];
    return long && word ? `${long.slice(0, 5)}- ${long.slice(5)} ${word}` : undefined;
  },
  'title with ligatures': ({ title }) => {
    const text = LIGATURES.reduce((each, [from, to]) => each.replace(from, to), title);
    return text === title ? undefined : text;
  },
  'words with soft hyphens': ({ title }, random) => {
    const three = someWords(title, 3, random)?.filter((word) => /^[a-z]{6,}$/.test(word));
    return three?.length === 3
      ? three.map((word) => `${word.slice(0, 3)}\u00AD${word.slice(3)}`).join(' ')
      : undefined;
  },
  'sentence of a PDF': ({ abstract = '' }, random) => {
    const all = wordsOf(abstract);
    const at = Math.floor(random() * (all.length - 14));
    const part = all.slice(at, at + 12);
    const long = part.findIndex((word) => /^[a-z]{8,}$/.test(word));
    if (all.length < 40 || long < 0) return undefined;
    part[long] = part[long]?.replace(/^(.{4})/, '$1- ') ?? '';
    return LIGATURES.reduce((each, [from, to]) => each.replace(from, to), part.join(' '));
  },
  'citation key of ACL': (paper) => {
    const [word] = contentWords(readable(paper.title));
    const between = paper.authors.length > 2 ? 'etal-' : '';
    return /^[a-z]{3,}$/i.test(firstFamily(paper)) && word && yearOf(paper)
      ? `${firstFamily(paper)}-${between}${yearOf(paper)}-${word}`.toLowerCase()
      : undefined;
  },
  'citation key of Zotero': (paper, random) => {
    const three = contentWords(readable(paper.title))
      .slice(0, 3)
      .map((word) => word.replace(/[-’']/g, ''));
    if (!/^[a-z]{3,}$/i.test(firstFamily(paper)) || three.length < 3 || !yearOf(paper))
      return undefined;
    const name = firstFamily(paper).toLowerCase();
    const capital = three.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
    return pick(
      [
        `${name}_${three[0]?.toLowerCase()}_${yearOf(paper)}`,
        `${name}${capital.join('')}${yearOf(paper)}`,
        `\\cite{${name}${yearOf(paper)}${three[0]?.toLowerCase()}}`,
        `[@${name}${capital.join('')}${yearOf(paper)}]`,
      ],
      random,
    );
  },
  'citation in the text, word': (paper, random) => {
    const [word = ''] = someWords(paper.title, 1, random) ?? [];
    const [first, second, ...others] = paper.authors;
    if (!first || !word || !yearOf(paper)) return undefined;
    if (second && others.length === 0)
      return `${first.family} & ${second.family} (${yearOf(paper)}) ${word}`;
    const form = pick(IN_TEXT, random) ?? '';
    return form
      .replace('{a}', firstFamily(paper))
      .replace('{y}', yearOf(paper))
      .replace('{w}', word);
  },
  'author, month and year, word': (paper, random) => {
    const month = MONTHS[Number(paper.published?.slice(5, 7)) - 1];
    const [word] = someWords(paper.title, 1, random) ?? [];
    return firstFamily(paper) && month && word
      ? `${firstFamily(paper)} ${pick([month, month.slice(0, 3)], random)} ${yearOf(paper)} ${word}`
      : undefined;
  },
  'two words, what is hunted': ({ title }, random) => {
    const two = someWords(title, 2, random);
    return two && [...two, pick(HUNTED, random)].join(' ');
  },
  'author, word, common word': (paper, random) => {
    const [word] = someWords(paper.title, 1, random) ?? [];
    return firstFamily(paper).length > 4 && word
      ? `${firstFamily(paper)} ${word} ${pick(COMMON, random)}`.toLowerCase()
      : undefined;
  },
  'two words, common word': ({ title }, random) => {
    const two = someWords(title, 2, random);
    return two && [...two, pick(COMMON, random)].join(' ');
  },
  'author, two words, wrong word': (paper, random) => {
    const two = someWords(paper.title, 2, random);
    return two && firstFamily(paper)
      ? `${firstFamily(paper)} ${two[0]} ${pick(COMMON, random)} ${two[1]}`.toLowerCase()
      : undefined;
  },
  'reference with its number': (paper, random) => {
    const names = paper.authors
      .slice(0, 3)
      .map(({ given = '', family: name }) =>
        [given.charAt(0) && `${given.charAt(0)}.`, name].filter(Boolean).join(' '),
      );
    const venue = paper.venue ?? 'Tech. Rep.';
    return `[${1 + Math.floor(random() * 80)}] ${names.join(', ')}, et al. ${paper.title}. In ${venue}, ${yearOf(paper)}.`;
  },
  'title in a list': ({ title }, random) => pick(LIST_SIGNS, random)?.replace('{}', title),
  'title in Markdown': ({ title }, random) => pick(MARKDOWN, random)?.replace('{}', title),
  'address with the title in it': (paper, random) => {
    const text = slug(paper.title);
    return /^[\w-]{20,}$/.test(text)
      ? pick(WITH_TITLE, random)
          ?.replace('{t}', text)
          .replace('{n}', paper.authors.map(({ family: name = '' }) => slug(name)).join('-'))
          .replace('{u}', text.replaceAll('-', '_'))
          .replace('{l}', text.toLowerCase())
      : undefined;
  },
  'words joined by a sign': ({ title }, random) => {
    const five = contentWords(readable(title)).slice(0, 5);
    return five.length > 3
      ? five.join(pick(['+', '%20', '.', '/', ',', ';', '|'], random))
      : undefined;
  },
  'words in camel case': ({ title }) => {
    const five = contentWords(readable(title)).slice(0, 5);
    return five.length > 3 && five.every((word) => /^[a-z]+$/i.test(word))
      ? five.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join('')
      : undefined;
  },
  'HTML in the title': ({ title }, random) => {
    const all = wordsOf(title);
    const at = Math.floor(random() * all.length);
    all[at] = `<i>${all[at]}</i>`;
    return all.join('&nbsp;').replaceAll(' & ', ' &amp; ');
  },
  'TeX in a name, word': (paper, random) => {
    const name = paper.authors.map(fullName).find((each) => [...each].some((sign) => TEX[sign]));
    const [word] = someWords(paper.title, 1, random) ?? [];
    return name && word && `${[...name].map((sign) => TEX[sign] ?? sign).join('')} ${word}`;
  },
  'venue cut to abbreviations, two words': (paper, random) => {
    const all = contentWords(paper.venue ?? '').filter((word) => /^[a-z]{5,}$/i.test(word));
    const two = someWords(paper.title, 2, random);
    return all.length > 1 && two
      ? `${all
          .slice(0, 3)
          .map((word) => `${word.slice(0, 4)}.`)
          .join(' ')} ${two.join(' ')}`
      : undefined;
  },
  'venue by its initials, two words': (paper, random) => {
    const name = (paper.venue?.match(/\b[A-Z]/g) ?? []).join('');
    const two = someWords(paper.title, 2, random);
    return /^[A-Z]{3,5}$/.test(name) && two ? `${name} ${two.join(' ')}` : undefined;
  },
  'name and word, both begun': (paper, random) => {
    const [word = ''] = someWords(paper.title, 1, random) ?? [];
    return firstFamily(paper).length > 7 && word.length > 8
      ? `${firstFamily(paper).slice(0, 5)} ${word.slice(0, 6)}`.toLowerCase()
      : undefined;
  },
  'quoted words that are apart': ({ title }, random) => {
    const [first, , third] = contentWords(readable(title));
    const [word] = someWords(title, 1, random) ?? [];
    return first && third ? `"${first} ${third}" ${word}`.toLowerCase() : undefined;
  },
  'first and last author, word': ({ title, authors }, random) => {
    const [word] = someWords(title, 1, random) ?? [];
    return authors.length > 2 && word
      ? `${authors[0]?.family} ${authors.at(-1)?.family} ${word}`.toLowerCase()
      : undefined;
  },
  'name of a publisher’s file': ({ ids }, random) => {
    const doi = idValue(ids, 'doi');
    const forms = [`${doi?.replace(/^[^/]*\//, '')}.pdf`, `${doi?.replaceAll('/', '_')}.pdf`];
    return doi && pick(forms, random);
  },
  'post about a paper': (paper, random) =>
    paper.authors[0] &&
    pick(
      [
        `New paper by ${fullName(paper.authors[0])} et al.: ${paper.title} 🔥 https://t.co/abCD12`,
        `🚨 “${paper.title}” is out! w/ @${firstFamily(paper)} #research`,
        `Just read ${firstFamily(paper)} et al. ${yearOf(paper)} on ${contentWords(paper.title).slice(0, 3).join(' ')} 👏`,
      ],
      random,
    ),
};
