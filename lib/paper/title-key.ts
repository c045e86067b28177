import { lettersOf } from '../text/letters';
import { readable } from '../text/tex';

/** Labels that indexes and publishers put before a title. */
const BEFORE =
  /^\s*(?:(?:RETRACTED|WITHDRAWN)(?: ARTICLE)?: |\[(?:PDF|HTML|CITATION|BOOK|B|C)\]\s*|Paper page - )/i;
const AFTER = /(?:\[retracted\]|\.)$/i;
const TAGS = /<\/?[a-z][^<>]{0,40}>/gi;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
/** Shorter titles may belong to many papers. OpenAlex uses the same minimum. */
const MIN_LENGTH = 20;
/** Longer titles are compared by their beginning. */
const MAX_LENGTH = 300;

/** Keys of titles that many papers share. */
const COMMON =
  /^(?:introductionto(?:the|this)(?:special|issue|volume|proceedings|workshop).*|editorial.{0,24}|preface.{0,24}|foreword.{0,24}|guesteditor.*|messagefrom.*|tableofcontents?.*|frontmatter.*|backmatter.*|(?:author|subject)index.*|listof(?:contributors|reviewers|referees).*|instructionsforauthors.*|supplementa(?:ry|l)(?:material|information|data|file|figure|table|method|note)s?.{0,8}|supportinginformation.{0,8}|(?:program|organizing|organising)?committee.{0,12}|proceedingsof.*|abstractsof.*|correctionto.{0,6}|reviewersacknowledg.*|acknowledg.{0,20}reviewers.*|lettertotheeditor.{0,8}|conclusionsandfuture.{0,12}|copyright(?:notice|page).*)$/;

/**
 * Version of the rule of `titleKey`. Raise it with every change of a key: stored keys are then
 * renewed.
 */
export const TITLE_KEY_VERSION = 1;

/**
 * The key by which titles are compared: letters and digits of any script without case and
 * diacritics, TeX as it is displayed, without what indexes add. Undefined when the title is too
 * short, too common or cut, so that it does not identify a work.
 */
export function titleKey(title: string): string | undefined {
  const bare = withoutLabels(title);
  if (/(?:…|\.\.\.)$/.test(bare)) return undefined;
  const key = lettersOf(readable(bare).replace(TAGS, ''));
  if (key.length + (key.match(WIDE)?.length ?? 0) < MIN_LENGTH || COMMON.test(key))
    return undefined;
  return key.slice(0, MAX_LENGTH);
}

/**
 * The title without labels before it, a full stop, or the brackets that PubMed puts around a
 * translated title.
 */
function withoutLabels(title: string): string {
  let text = title;
  for (;;) {
    const less = withoutLabel(text);
    if (less === text) return text;
    text = less;
  }
}

function withoutLabel(title: string): string {
  const bare = title.replace(BEFORE, '');
  const end = bare.trimEnd();
  const isCut = /(?:…|\.\.\.)$/.test(title.trimEnd());
  const plain = isCut ? end : AFTER.test(end) ? end.replace(AFTER, '').trimEnd() : bare;
  return /^\[([^[\]]*)\]$/.exec(plain)?.[1] ?? plain;
}
