import { readable } from '../../../lib/text/tex';
import type { QueryKind, Random } from './query-kind';
import { contentWords, pick, pickSome } from './slips';

/** A slip in a word; undefined if the word does not lend itself to it. */
type Slip = (word: string, random: Random) => string | undefined;

/** Two or three words of a title, the last with a slip. */
function slipped(slip: Slip, others = 1): QueryKind {
  return ({ title }, random) => {
    const all = contentWords(readable(title)).map((word) => word.toLowerCase());
    const changed = all.flatMap((word) => {
      const other = /^[a-z]{6,}$/.test(word) ? slip(word, random) : undefined;
      return other === undefined || other === word ? [] : [[word, other] as const];
    });
    const [word, other] = pick(changed, random) ?? [];
    const rest = pickSome(
      all.filter((each) => each !== word),
      others,
      random,
    );
    return other && rest.length === others ? [...rest, other].join(' ') : undefined;
  };
}

function atSome(pattern: RegExp, change: (found: string, random: Random) => string): Slip {
  return (word, random) => {
    const found = pick([...word.matchAll(pattern)], random);
    if (!found) return undefined;
    const [text] = found;
    return (
      word.slice(0, found.index) + change(text, random) + word.slice(found.index + text.length)
    );
  };
}

const SOUNDS: [RegExp, string][] = [
  [/ei/, 'ie'],
  [/ie/, 'ei'],
  [/ance$/, 'ence'],
  [/ence$/, 'ance'],
  [/able$/, 'ible'],
  [/ible$/, 'able'],
  [/ent$/, 'ant'],
  [/ant$/, 'ent'],
  [/ph/, 'f'],
  [/tion$/, 'sion'],
  [/sion$/, 'tion'],
  [/cc/, 'c'],
  [/ary$/, 'ery'],
  [/ous$/, 'us'],
  [/ch/, 'k'],
];
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function nearKey(letter: string, random: Random): string {
  const row = KEYS.find((each) => each.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return pick([row[at - 1], row[at + 1]].filter(Boolean), random) ?? letter;
}

const anyNear = atSome(/(?<=.)[a-z]/g, nearKey);

/** Queries with slips that people make by ear or by a finger beside the key. */
export const SLIP_KINDS: Record<string, QueryKind> = {
  'wrong vowel': slipped(
    atSome(
      /(?<=.)[aeiou]/g,
      (vowel, random) =>
        pick(
          [...'aeiou'].filter((each) => each !== vowel),
          random,
        ) ?? vowel,
    ),
    2,
  ),
  'double letter single': slipped(
    atSome(/([a-z])\1/g, (both) => both.charAt(0)),
    2,
  ),
  'spelt by ear': slipped((word) => {
    const [from, to] = SOUNDS.find(([each]) => each.test(word)) ?? [];
    return from && word.replace(from, to ?? '');
  }, 2),
  'key beside': slipped(anyNear, 2),
  'key beside, in both words': ({ title }, random) => {
    const long = contentWords(readable(title)).filter((word) => /^[a-z]{6,}$/i.test(word));
    const two = pickSome(long, 2, random).map((word) => anyNear(word.toLowerCase(), random));
    return two.length === 2 ? two.join(' ') : undefined;
  },
  'key pressed as well': slipped(
    atSome(/(?<=.)[a-z]/g, (letter, random) => letter + nearKey(letter, random)),
    2,
  ),
  'last letter wrong': slipped(
    (word, random) => word.slice(0, -1) + nearKey(word.slice(-1), random),
    2,
  ),
  'last letter left out': slipped((word) => word.slice(0, -1), 2),
  'letter before the word': slipped((word, random) => pick([...'qwas'], random) + word, 2),
  'first two letters left out': slipped((word) => (word.length > 8 ? word.slice(2) : undefined), 2),
  'syllable left out': slipped(
    (word) => (word.length > 9 ? word.slice(0, 4) + word.slice(6) : undefined),
    2,
  ),
  'two slips in a long word': slipped(
    (word, random) =>
      word.length > 9 ? anyNear(anyNear(word, random) ?? word, random) : undefined,
    2,
  ),
  'letters swapped, two words beside': slipped((word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }, 2),
};
