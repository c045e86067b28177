import { readable } from '../../../lib/text/tex';
import { wordsOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { contentWords, misspelt, pick, pickSome } from './slips';

const OTHER_WORDS =
  'robust dynamic framework weather efficient quantum banana learning towards multilingual green'.split(
    ' ',
  );
const FILLED = [
  'paper about {a} and {b}',
  'that paper on {a} for {b} with {c}',
  'some work about the {a} of {b}',
  'how to use {a} in {b}',
  'what is the best {a} for {b} {c}',
  'an article on {a} and its {b}',
  'the one where they do {a} with {b} and {c}',
];
const BRITISH: [RegExp, string][] = [
  [/(?<=[a-z]{3})ize\b/gi, 'ise'],
  [/(?<=[a-z]{3})izing\b/gi, 'ising'],
  [/(?<=[a-z]{3})ization/gi, 'isation'],
  [/\bmodel(ing|ed)\b/gi, 'modell$1'],
  [/\bbehavior/gi, 'behaviour'],
  [/\blabel(ing|ed)\b/gi, 'labell$1'],
  [/\bsummariz/gi, 'summaris'],
];

/** Queries with words of the title, the abstract or the venue. */
export const TITLE_KINDS: Record<string, QueryKind> = {
  'two title words': ({ title }, random) => several(title, 2, random),
  'three title words': ({ title }, random) => several(title, 3, random)?.toLowerCase(),
  'whole title': ({ title }) => title,
  'title in capitals': ({ title }) => readable(title).toUpperCase(),
  'title begun': ({ title }, random) => {
    const whole = readable(title).toLowerCase();
    return whole.length > 24 ? whole.slice(0, 14 + Math.floor(random() * 8)) : undefined;
  },
  'title, one wrong word': ({ title }, random) => {
    const all = wordsOf(title);
    const at = Math.floor(random() * all.length);
    if (all.length < 5) return undefined;
    all[at] = pick(OTHER_WORDS, random) ?? '';
    return all.join(' ');
  },
  'title, one word left out, one added': ({ title }, random) => {
    const all = wordsOf(title);
    if (all.length < 5) return undefined;
    all.splice(Math.floor(random() * all.length), 1);
    return [...all, pick(OTHER_WORDS, random)].join(' ');
  },
  'title, two slips': ({ title }, random) => {
    const all = wordsOf(title);
    const long = all.flatMap((word, at) => (/^[a-z]{6,}$/i.test(word) ? [at] : []));
    for (const at of pickSome(long, 2, random)) all[at] = misspelt(all[at] ?? '', random);
    return long.length > 1 ? all.join(' ') : undefined;
  },
  'two title words, one misspelt': ({ title }, random) => {
    const [first, second] = pickSome(contentWords(title), 2, random);
    if (!first || !second || second.length < 6) return undefined;
    return `${first} ${misspelt(second, random)}`.toLowerCase();
  },
  'two title words, one wrong': ({ title }, random) => {
    const two = several(title, 3, random);
    return two && `${two} ${pick(OTHER_WORDS, random)}`;
  },
  'name before the colon': ({ title }) =>
    /^([\p{L}\p{N}-]{2,14}): /u.exec(title)?.[1]?.toLowerCase(),
  'name before the colon, word': ({ title }, random) => {
    const [, name, rest = ''] = /^([\p{L}\p{N}-]{2,14}): (.*)/u.exec(title) ?? [];
    const word = pick(contentWords(rest), random);
    return name && word && `${name} ${word}`.toLowerCase();
  },
  acronym: ({ title }) => /\b(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Za-z]{2,9}\b/.exec(title)?.[0],
  'acronym, word': ({ title }, random) => {
    const name = /\b(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Za-z]{2,9}\b/.exec(title)?.[0];
    const word = pick(contentWords(title), random);
    return name && word && word !== name ? `${name} ${word}` : undefined;
  },
  'venue, two words': ({ title, venue = '' }, random) => {
    const place = pick(contentWords(venue), random);
    const two = several(title, 2, random);
    return two && place && `${place} ${two}`;
  },
  'year, two words': ({ title, published = '' }, random) => {
    const two = several(title, 2, random);
    return two && `${two} ${published.slice(0, 4)}`;
  },
  'plural, singular': ({ title }, random) => {
    const two = pickSome(
      contentWords(title).filter((word) => word.length > 4 && !/ss$/i.test(word)),
      3,
      random,
    );
    return two.length > 2 ? two.map(otherNumber).join(' ').toLowerCase() : undefined;
  },
  'hyphen left out': ({ title }, random) => hyphened(title, ' ', random),
  'compound in one word': ({ title }, random) => hyphened(title, '', random),
  'words joined': ({ title }, random) => {
    const pair =
      /\b(data|word|sub|text|deep|cross|multi|key|back|head|time|web)[ -]([a-z]{3,})\b/i.exec(
        title,
      );
    const word = pick(contentWords(title.replace(pair?.[0] ?? '', ' ')), random);
    return pair && word ? `${pair[1]}${pair[2]} ${word}`.toLowerCase() : undefined;
  },
  British: ({ title }, random) => {
    const other = BRITISH.reduce((text, [from, to]) => text.replace(from, to), title);
    if (other === title) return undefined;
    const changed = contentWords(other).filter((word) => !title.includes(word));
    const word = pick(
      contentWords(title).filter((each) => other.includes(each)),
      random,
    );
    return changed[0] && word ? `${changed[0]} ${word}`.toLowerCase() : undefined;
  },
  'filler words': ({ title }, random) => {
    const [a, b, c] = pickSome(contentWords(title), 3, random);
    const filled = pick(FILLED, random);
    if (!a || !b || !c || !filled) return undefined;
    return filled.replace('{a}', a).replace('{b}', b).replace('{c}', c).toLowerCase();
  },
  'abstract, four words': ({ abstract = '' }, random) => {
    const four = pickSome(
      contentWords(abstract).filter((word) => word.length > 5),
      4,
      random,
    );
    return four.length > 3 ? four.join(' ') : undefined;
  },
  'title and abstract': ({ title, abstract = '' }, random) => {
    const two = several(title, 2, random);
    const word = pick(
      contentWords(abstract).filter((each) => each.length > 6),
      random,
    );
    return two && word && `${two} ${word}`;
  },
  'quoted part of the title': ({ title }, random) => {
    const all = wordsOf(title);
    const at = Math.floor(random() * (all.length - 3));
    return all.length > 5 ? `"${all.slice(at, at + 3).join(' ')}"` : undefined;
  },
  'name with a number': ({ title }) => {
    const [, name = '', number = ''] = /\b([A-Z][A-Za-z]+)-?(\d{1,2})\b/.exec(title) ?? [];
    const word = contentWords(title).find((each) => !each.includes(name));
    return name && word ? `${name.toLowerCase()} ${number} ${word.toLowerCase()}` : undefined;
  },
  'other scripts': ({ title }, random) => {
    const run = pick(
      title.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{4,}/gu) ?? [],
      random,
    );
    if (!run) return undefined;
    const length = Math.min(run.length, 4 + Math.floor(random() * 3));
    // Half of them leave out the middle, as people do who remember two words.
    if (random() < 0.5 || run.length < 8) return run.slice(0, length);
    return run.slice(0, 2) + run.slice(-4);
  },
  'accented words': ({ title }, random) => {
    const accented = contentWords(title).filter((word) => /[à-ÿœßøł]/i.test(word));
    const first = pick(accented, random);
    const word = pick(contentWords(title), random);
    if (!first || !word) return undefined;
    return `${first.normalize('NFKD').replace(/\p{Mn}/gu, '')} ${word}`.replaceAll('œ', 'oe');
  },
};

function several(title: string, count: number, random: () => number): string | undefined {
  const some = pickSome(contentWords(title), count, random);
  return some.length === count ? some.join(' ') : undefined;
}

function otherNumber(word: string): string {
  if (/[^aeiou]ies$/i.test(word)) return word.replace(/ies$/i, 'y');
  if (/(?:s|x|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  if (/s$/i.test(word)) return word.slice(0, -1);
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:x|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

function hyphened(title: string, joint: string, random: () => number): string | undefined {
  const compound = /\b([a-z]{3,})-([a-z]{3,})\b/i.exec(title);
  const word = pick(
    contentWords(title).filter((each) => !each.includes('-')),
    random,
  );
  return compound && word
    ? `${compound[1]}${joint}${compound[2]} ${word}`.toLowerCase()
    : undefined;
}
