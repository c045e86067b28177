import { DAY_MS } from '../text/time';

/** Clocks that differ more than this, in ms, would mix up which change is the later one. */
const MOST_AHEAD_MS = DAY_MS / 24;

/** How far a clock is ahead of the server's, in ms, if the user should set it. */
export function farAhead(ahead: number | undefined): number | undefined {
  return ahead !== undefined && Math.abs(ahead) > MOST_AHEAD_MS ? ahead : undefined;
}
