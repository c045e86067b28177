import { explainFailure } from '../../lib/store/failure';
import type { AddressProblem } from '../../lib/sync/address';
import { SyncError } from '../../lib/sync/problem';
import type { StopReason, SyncStatus } from '../../lib/sync/stored/status';
import { shownNumber } from '../../lib/words/shown-number';
import { shownTime } from '../../lib/words/shown-time';
import { countWords, words } from '../../lib/words/words';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What is wrong with a server or the connection. */
export function problemText(problem: StopReason): string {
  switch (problem.kind) {
    case 'no_answer':
      return words('sync_no_answer');
    case 'timeout':
      return words('sync_timeout', shownNumber(Math.round(problem.ms / 1000)));
    case 'redirect':
      return words('sync_redirect');
    case 'foreign':
      return words('sync_foreign');
    case 'credentials':
      return words('sync_credentials');
    case 'forbidden':
      return words('sync_forbidden');
    case 'no_database':
      return words('sync_no_database');
    case 'full':
      return words('sync_full');
    case 'too_large':
      return words('sync_too_large');
    case 'busy':
      return words('sync_busy');
    case 'refused':
      return words('sync_refused', problem.status);
    case 'long_answer':
      return words('sync_long_answer');
    case 'damaged_answer':
      return words('sync_damaged_answer');
    case 'unstored':
      return words('sync_unstored');
    case 'copied':
      return words('sync_copied');
    case 'taken_off':
      return words('sync_taken_off');
    case 'wrong_passphrase':
      return words('sync_wrong_passphrase');
    case 'changed_passphrase':
      return words('sync_changed_passphrase');
    case 'unknown_check':
      return words('sync_unknown_check');
    case 'no_permission':
      return words('sync_no_permission');
  }
}

const ADVICE: { [kind in StopReason['kind']]?: () => string } = {
  no_answer: () => words('sync_no_answer_advice'),
  timeout: () => words('sync_timeout_advice'),
  redirect: () => words('sync_redirect_advice'),
  foreign: () => words('sync_foreign_advice'),
  credentials: () => words('sync_credentials_advice'),
  forbidden: () => words('sync_forbidden_advice'),
  no_database: () => words('sync_no_database_advice'),
  full: () => words('sync_full_advice'),
  too_large: () => words('sync_too_large_advice'),
  refused: () => words('sync_refused_advice'),
  long_answer: () => words('sync_long_answer_advice'),
  damaged_answer: () => words('sync_damaged_answer_advice'),
  taken_off: () => words('sync_taken_off_advice'),
  wrong_passphrase: () => words('sync_wrong_passphrase_advice'),
  changed_passphrase: () => words('sync_changed_passphrase_advice'),
  unknown_check: () => words('sync_unknown_check_advice'),
  no_permission: () => words('sync_no_permission_advice'),
};

/** The same, and what the user can do if it does not pass by itself. */
export function helpText(problem: StopReason): string {
  return withAdvice(problemText(problem), problem);
}

function withAdvice(text: string, { kind }: StopReason): string {
  const advice = ADVICE[kind]?.();
  return advice === undefined ? text : `${text} ${advice}`;
}

/** What is wrong with a typed address. */
export function addressText(problem: AddressProblem): string {
  switch (problem) {
    case 'no_address':
      return words('sync_no_address');
    case 'with_password':
      return words('sync_with_password');
    case 'open_http':
      return words('sync_open_http');
  }
}

/** Why work with a server failed. */
export function syncFailure(error: unknown): string {
  return error instanceof SyncError ? helpText(error.problem) : explainFailure(error);
}

/**
 * How it stands, in one line.
 * @param others number of other machines
 * @param waiting number of changes that wait
 * @param now ms
 */
export function lineText(
  { done, problem, since, next, left, skipped = 0, ahead }: SyncStatus,
  others: number,
  waiting: number,
  now: number,
): string {
  if (problem && next === undefined)
    return withAdvice(words('sync_stopped', problemText(problem)), problem);
  if (problem) {
    const when = [shownTime(since ?? now), shownTime(next ?? now)] as const;
    const tries = withAdvice(words('sync_again', problemText(problem), ...when), problem);
    return waiting > 0 ? `${countWords('sync_waiting', waiting)} ${tries}` : tries;
  }
  if (done === undefined) return words('sync_first');
  return [
    countWords('sync_in_step', others, agoText(done, now)),
    ...(left > 0 ? [countWords('sync_left', left)] : []),
    ...(skipped > 0 ? [countWords('sync_skipped', skipped)] : []),
    ...(ahead === undefined ? [] : [clockText(ahead)]),
  ].join(' ');
}

/**
 * That the clock of this machine must be set.
 * @param ahead of the server's, in ms
 */
export function clockText(ahead: number): string {
  const hours = shownNumber(Math.round(Math.abs(ahead) / HOUR_MS));
  return ahead > 0 ? words('sync_ahead', hours) : words('sync_behind', hours);
}

function agoText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / MINUTE_MS);
  if (minutes < 1) return words('sync_just_now');
  return minutes < 60 ? countWords('sync_minutes', minutes) : shownTime(at);
}
