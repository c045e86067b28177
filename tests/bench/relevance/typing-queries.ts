import { fullName } from '../../../lib/paper/names';
import { readable } from '../../../lib/text/tex';
import { wordsOf } from './paper-words';
import type { QueryKind, Random } from './query-kind';
import { contentWords, misspelt, pick, pickSome } from './slips';

const family = (authors: readonly { family?: string }[]) => authors[0]?.family;

/** Two different content words of a title, of which the second has so many letters. */
function pair(title: string, length: number, random: Random): [string, string] | undefined {
  const all = contentWords(readable(title));
  const long = pick(
    all.filter((word) => word.length >= length && /^[a-z]+$/i.test(word)),
    random,
  );
  const other = pick(
    all.filter((word) => word !== long),
    random,
  );
  return long && other ? [other.toLowerCase(), long.toLowerCase()] : undefined;
}

function changed(length: number, change: (word: string, random: Random) => string): QueryKind {
  return ({ title }, random) => {
    const [other, long] = pair(title, length, random) ?? [];
    return other && long && `${other} ${change(long, random)}`;
  };
}

const ENDINGS: [RegExp, string][] = [
  [/ization$/, 'izing'],
  [/izing$/, 'ization'],
  [/ication$/, 'ifying'],
  [/ifying$/, 'ification'],
  [/ation$/, 'ating'],
  [/ating$/, 'ation'],
  [/ient$/, 'iency'],
  [/iency$/, 'ient'],
  [/tion$/, 'ting'],
  [/ing$/, 'ed'],
  [/ed$/, 'ing'],
  [/able$/, 'ability'],
  [/ability$/, 'able'],
  [/ic$/, 'ically'],
];
const ROMAN: Record<string, string> = { II: '2', III: '3', IV: '4', V: '5', VI: '6', VII: '7' };
const GREEK: Record<string, string> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', lambda: 'λ', mu: 'μ' },
  ...{ theta: 'θ', sigma: 'σ', phi: 'φ', pi: 'π', omega: 'ω' },
};
const OTHER_ACCENTS: Record<string, string> = {
  ...{ é: 'è', è: 'é', ö: 'ô', ü: 'û', á: 'à', í: 'ì', ó: 'ò', ç: 'c', ñ: 'n', ä: 'â', š: 's' },
};
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', ß: 'ss' };

function replaced(text: string, table: Record<string, string>): string {
  return [...text].map((letter) => table[letter] ?? letter).join('');
}

/** Queries with slips of the keyboard, and words in another form than in the paper. */
export const TYPING_KINDS: Record<string, QueryKind> = {
  'letters swapped': changed(6, (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }),
  'second letter left out': changed(6, (word) => word.charAt(0) + word.slice(2)),
  'first letters swapped': changed(6, (word) => word.charAt(1) + word.charAt(0) + word.slice(2)),
  'first letter wrong': changed(7, (word, random) => pick([...'esrta'], random) + word.slice(1)),
  'first letter left out': changed(7, (word) => word.slice(1)),
  'both words misspelt': ({ title }, random) => {
    const two = pickSome(
      contentWords(readable(title)).filter((word) => word.length > 5 && /^[a-z]+$/i.test(word)),
      2,
      random,
    );
    return two.length > 1
      ? two.map((word) => misspelt(word.toLowerCase(), random)).join(' ')
      : undefined;
  },
  'space left out': ({ title }, random) => {
    const all = wordsOf(title.toLowerCase());
    const at = all.findIndex(
      (word, index) => /^[a-z]{4,}$/.test(word) && /^[a-z]{4,}$/.test(all[index + 1] ?? ''),
    );
    const other = pick(
      contentWords(all.filter((_, index) => index !== at && index !== at + 1).join(' ')),
      random,
    );
    return at >= 0 && other ? `${all[at]}${all[at + 1]} ${other}` : undefined;
  },
  'space too many': changed(8, (word, random) => {
    const at = 3 + Math.floor(random() * (word.length - 6));
    return `${word.slice(0, at)} ${word.slice(at)}`;
  }),
  'other form of a word': ({ title }, random) => {
    const all = contentWords(readable(title)).map((word) => word.toLowerCase());
    const forms = all.flatMap((word) => {
      const [ending, other] = ENDINGS.find(([each]) => each.test(word) && word.length > 7) ?? [];
      return ending ? [[word, word.replace(ending, other ?? '')] as const] : [];
    });
    const [word, form] = pick(forms, random) ?? [];
    const others = pickSome(
      all.filter((each) => each !== word),
      2,
      random,
    );
    return form && others.length > 1 ? `${form} ${others.join(' ')}` : undefined;
  },
  'Roman, Arabic': ({ title }, random) => {
    const [, before, roman = ''] = /(\S+) (II|III|IV|V|VI|VII)\b/.exec(title) ?? [];
    const word = pick(contentWords(title), random);
    return before && word && word !== before ? `${word} ${before} ${ROMAN[roman]}` : undefined;
  },
  'Greek letter': ({ title }, random) => {
    const name = Object.keys(GREEK).find((each) => new RegExp(`\\b${each}\\b`, 'i').test(title));
    const letter = Object.keys(GREEK).find((each) => title.includes(GREEK[each] ?? ' '));
    const word = pick(contentWords(readable(title)), random);
    if (letter && word) return `${letter} ${word}`;
    return name && word && word.toLowerCase() !== name ? `${GREEK[name]} ${word}` : undefined;
  },
  'formula in the title': ({ title }, random) => {
    if (!/[$\\^]/.test(title)) return undefined;
    const all = wordsOf(title);
    const at = all.findIndex((word) => /[^\p{L},.:-]/u.test(word));
    const word = pick(contentWords(readable(title)), random);
    return at >= 0 && word ? `${all[at]} ${word}` : undefined;
  },
  'other accents': ({ authors, title }, random) => {
    const name = family(authors)?.toLowerCase();
    const other = name && replaced(name, OTHER_ACCENTS);
    const word = pick(contentWords(title), random);
    return other && other !== name && word ? `${other} ${word}` : undefined;
  },
  'umlauts in two letters': ({ authors, title }, random) => {
    const name = family(authors)?.toLowerCase();
    const other = name && replaced(name, UMLAUTS);
    const word = pick(contentWords(title), random);
    return other && other !== name && word ? `${other} ${word}` : undefined;
  },
  'names turned round': ({ authors, title }, random) => {
    const [first] = authors;
    const word = pick(contentWords(title), random);
    return first?.given && first.family && word
      ? `${first.family} ${first.given} ${word}`.toLowerCase()
      : undefined;
  },
  'given name, word': ({ authors, title }, random) => {
    const author = pick(authors, random);
    const word = pick(contentWords(title), random);
    const given = author && /^\p{L}{4,}/u.exec(author.given ?? '')?.[0];
    return given && word && fullName(author) ? `${given} ${word}`.toLowerCase() : undefined;
  },
};
