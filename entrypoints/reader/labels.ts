import type { PaperState } from '../../lib/paper/capture';
import { language, words } from '../../lib/words/words';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600e3],
  ['month', 30 * 24 * 3600e3],
  ['day', 24 * 3600e3],
  ['hour', 3600e3],
];
/** Making one takes longer than drawing a mark. */
let format: Intl.RelativeTimeFormat | undefined;

/** “3 days ago”, in the language of our texts. Both in ms. */
export function ago(at: number, now: number): string {
  format ??= new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const [unit, length] = UNITS.find(([, ms]) => now - at >= ms) ?? ['hour', 3600e3];
  return format.format(-Math.trunc((now - at) / length), unit);
}

/** What the bubble beside a mark says of the paper, without its tags. */
export function stateLabel(state: PaperState | undefined, now: number): string {
  if (!state || state.state === 'new') return words('mark_new');
  if (state.savedAt !== undefined) return words('mark_saved', ago(state.savedAt, now));
  return words('mark_seen', ago(state.firstSeen, now));
}

/** The name of a mark's button: what pressing it does. */
export function actionLabel(state: PaperState | undefined, title: string): string {
  return words(state?.state === 'saved' ? 'mark_unsave' : 'mark_save', title);
}
