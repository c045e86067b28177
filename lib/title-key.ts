import { readable } from './tex';
import { fold } from './text';

/** What indexes and publishers put before a title. */
const BEFORE =
  /^\s*(?:(?:RETRACTED|WITHDRAWN)(?: ARTICLE)?: |\[(?:PDF|HTML|CITATION|BOOK|B|C)\]\s*|Paper page - )/i;
const AFTER = /\s*(?:\[retracted\]|\.)\s*$/i;
const TAGS = /<\/?[a-z][^<>]{0,40}>/gi;
/** Letters that have no plain form by Unicode's own rules. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** A title that says less may be that of many papers. OpenAlex asks for as many. */
const LEAST = 20;
/** Longer titles are compared by their beginning. */
const MOST = 300;

/** Titles of many papers, as keys begin with them. */
const COMMON =
  /^(?:introduction(?:to(?:the|this)(?:special|issue|volume|proceedings|workshop).*)?|editorial.{0,24}|preface.{0,24}|foreword.{0,24}|guesteditor.*|messagefrom.*|tableofcontents?.*|frontmatter.*|backmatter.*|(?:author|subject)index.*|listof(?:contributors|reviewers|referees).*|instructionsforauthors.*|supplementa(?:ry|l)(?:material|information|data|file|figure|table|method|note)s?.{0,8}|supportinginformation.{0,8}|(?:program|organizing|organising)?committee.{0,12}|proceedingsof.*|abstractsof.*|correctionto.{0,6}|reviewersacknowledg.*|acknowledg.{0,20}reviewers.*|lettertotheeditor.{0,8}|conclusionsandfuture.{0,12}|copyright(?:notice|page).*|bookreviews?.{0,4})$/;

/**
 * A title for comparing: letters and digits of any script without case and diacritics, TeX as it is shown, without
 * what indexes put around it. Undefined where it is too short, too common or cut, and so names no single work.
 */
export function titleKey(title: string): string | undefined {
  const bare = unwrapped(title);
  if (/(?:…|\.\.\.)$/.test(bare)) return undefined;
  const key = lettersOf(readable(bare).replace(TAGS, ''));
  if (key.length + (key.match(WIDE)?.length ?? 0) < LEAST || COMMON.test(key)) return undefined;
  return key.slice(0, MOST);
}

/** Letters and digits of a text, folded. */
export function lettersOf(text: string): string {
  return fold(text)
    .replace(/[øłđðþßæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, '');
}

/** The title itself: nothing before it, no full stop, no brackets around the whole, as PubMed puts them around translations. */
function unwrapped(title: string): string {
  const cut = /(?:…|\.\.\.)$/.test(title.trimEnd());
  const bare = title.replace(BEFORE, '');
  const plain = cut ? bare.trimEnd() : bare.replace(AFTER, '');
  const inner = /^\[([^[\]]*)\]$/.exec(plain)?.[1] ?? plain;
  return inner === title ? title : unwrapped(inner);
}
