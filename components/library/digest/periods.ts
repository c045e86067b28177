import type { Period } from '../../../lib/store/read/met';

/** The times of which a digest is made. */
export const PERIODS = ['look', 'yesterday', 'week', 'last_week'] as const;
export type PeriodName = (typeof PERIODS)[number];

/**
 * The period of that name, by the calendar of this machine; weeks begin on Monday.
 * @param looked when the user last looked at the digest, in ms; without it, all of the week
 * @param now ms
 */
export function periodNamed(name: PeriodName, looked: number | undefined, now: number): Period {
  const monday = startOf(now, (new Date(now).getDay() + 6) % 7);
  switch (name) {
    case 'look':
      return { from: looked ?? monday, to: now + 1 };
    case 'yesterday':
      return { from: startOf(now, 1), to: now + 1 };
    case 'week':
      return { from: monday, to: now + 1 };
    case 'last_week':
      return { from: startOf(monday, 7), to: monday };
  }
}

/** The beginning of the day so many days before. */
function startOf(ms: number, daysBefore: number): number {
  const day = new Date(ms);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysBefore).getTime();
}
