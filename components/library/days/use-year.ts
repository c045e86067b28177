import { useEffect, useState } from 'preact/hooks';
import { type DayCount, firstDay, type MonthOfDays, readMonth } from '../../../lib/store/read/days';
import { watch } from '../../../lib/store/watch';
import { useLive } from '../../parts/use-live';

/** What is known of a year so far. */
export interface ReadYear {
  /** The day of the first paper, or today without papers; undefined until it is read. */
  first?: string;
  hasPapers: boolean;
  /** What happened on a day; undefined until its month is read. */
  on(day: string): DayCount | undefined;
  /** The days on which papers were met or saved, of the months read so far; the newest first. */
  days: readonly (readonly [string, DayCount])[];
  /** Archives of arXiv whose lists were seen, the most frequent first. */
  archives: readonly string[];
  failure?: unknown;
}

const NONE: DayCount = { met: 0, saved: 0 };

/**
 * Reads a year month by month, the newest first, and each month again when it changes: while
 * papers are captured, only the present month is.
 * @param today `YYYY-MM-DD`
 */
export function useYear(year: number, today: string): ReadYear {
  const [months, setMonths] = useState<ReadonlyMap<string, MonthOfDays>>(new Map());
  const [failure, setFailure] = useState<unknown>();
  const first = useLive(async () => ({ day: await firstDay() }), [], true);
  useEffect(() => {
    setMonths(new Map());
    const stops = monthNames(year, today).map((month) =>
      watch(
        () => readMonth(month),
        (read) => setMonths((last) => new Map([...last, [month, read]])),
        setFailure,
        true,
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [year, today]);
  const archives = new Map<string, number>();
  for (const read of months.values())
    for (const [archive, count] of read.archives)
      archives.set(archive, (archives.get(archive) ?? 0) + count);
  const failed = first.failure ?? failure;
  return {
    ...(first.value && { first: first.value.day ?? today }),
    hasPapers: first.value?.day !== undefined,
    on: (day) => {
      const month = months.get(day.slice(0, 7));
      return month && (month.days.get(day) ?? NONE);
    },
    days: [...months.values()]
      .flatMap(({ days }) => [...days])
      .sort(([a], [b]) => (a < b ? 1 : -1)),
    archives: [...archives].sort((a, b) => b[1] - a[1]).map(([archive]) => archive),
    ...(failed !== undefined && { failure: failed }),
  };
}

/** The months of a year that have begun, the newest first. */
function monthNames(year: number, today: string): string[] {
  return Array.from(
    { length: 12 },
    (_, at) => `${year}-${String(12 - at).padStart(2, '0')}`,
  ).filter((month) => month <= today);
}
