import './environment';
import type { Attempt, PartName } from './part';

/** How each part makes a try. Parts are loaded when they run: each needs a few seconds. */
const ATTEMPTS: Record<PartName, () => Promise<Attempt>> = {
  pages: async () => (await import('./pages/pages')).attemptPage,
  files: async () => (await import('./files/files')).attemptFile,
  pumps: async () => (await import('./pumps')).attemptPump,
  store: async () => (await import('./store/failures')).attemptFailure,
  sequences: async () => (await import('./store/sequences')).attemptSequence,
  sync: async () => (await import('../sync/attempt-round')).attemptRound,
  browser: async () => (await import('./browser/kills')).attemptKill,
};

/** The function that makes tries of a part. */
export function attemptOf(part: PartName): Promise<Attempt> {
  return ATTEMPTS[part]();
}
