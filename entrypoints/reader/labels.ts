import type { PaperState } from '../../lib/paper/capture';
import { DAY_MS } from '../../lib/text/time';
import { language, words } from '../../lib/words/words';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3600e3],
  ['minute', 60e3],
];
/** Cached, because creating a formatter takes longer than drawing a mark. */
let format: Intl.RelativeTimeFormat | undefined;

/**
 * Formats the time from `at` to `now`, both in ms, in the language of the user interface: “3 days
 * ago”, “just now” for less than a minute.
 */
function ago(at: number, now: number): string {
  const found = UNITS.find(([, ms]) => now - at >= ms);
  if (!found) return words('mark_just_now');
  format ??= new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const [unit, length] = found;
  return format.format(-Math.trunc((now - at) / length), unit);
}

/** Returns the state of a paper for the bubble beside its mark, without tags. */
export function stateLabel(state: PaperState | undefined, now: number): string {
  if (!state || state.state === 'new') return words('mark_new');
  if (state.savedAt !== undefined) return words('mark_saved', ago(state.savedAt, now));
  return words('mark_seen', ago(state.firstSeen, now));
}

/**
 * Returns the accessible name of a mark's button: the action that it performs, and the smart lists
 * that the paper matches.
 */
export function actionLabel(state: PaperState | undefined, title: string): string {
  const action = words(state?.state === 'saved' ? 'mark_unsave' : 'mark_save', title);
  const lists = state?.lists?.join(', ');
  return lists ? words('mark_listed', action, lists) : action;
}

/** Returns the names of the smart lists of a paper for the bubble beside its mark. */
export function listsLabel({ lists }: Pick<PaperState, 'lists'>): string {
  return lists ? ` ${words('mark_lists', lists.join(', '))}` : '';
}

/** Returns a title without the signs of TeX. lib/text/tex is too large for pages. */
export function plainTitle(title: string): string {
  if (!/[$\\]/.test(title)) return title;
  return title.replace(/\\([a-z]+) ?/gi, '$1').replace(/[$^_{}\\]/g, '');
}
