import type { Session } from '../e2e/browsers';
import type { Profile } from './profile';
import { progress, report } from './report';
import { openWatched, pause, waitFor } from './stopwatch';

const COLD_RUNS = 10;
const WARM_RUNS = 20;
const BETWEEN_MS = 200;

/** Measures opening the popup in a browser that has just started, and in one that is running. */
export async function benchOpen(profile: Profile, size: number): Promise<void> {
  progress('opening the popup, cold');
  const cold: Opened[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const session = await profile.open();
    cold.push(await opened(session));
    await session.close();
  }
  reportOpened(cold, 'cold browser', size);
  progress('opening the popup, warm');
  const session = await profile.open();
  await opened(session);
  const warm: Opened[] = [];
  for (let run = 0; run < WARM_RUNS; run++) {
    warm.push(await opened(session));
    await pause(BETWEEN_MS);
  }
  await session.close();
  reportOpened(warm, 'warm browser', size);
}

/** Times in ms since the start of the navigation. */
interface Opened {
  firstRows: number;
  trueRows: number;
}

async function opened(session: Session): Promise<Opened> {
  const popup = await openWatched(session);
  const trueRows = await waitFor(popup, 'trueRows');
  const firstRows = await waitFor(popup, 'firstRows');
  await popup.close();
  return { firstRows, trueRows };
}

function reportOpened(runs: readonly Opened[], browser: string, size: number): void {
  const first = runs.map(({ firstRows }) => firstRows);
  const real = runs.map(({ trueRows }) => trueRows);
  report(`popup opened to any rows, ${browser}`, size, 'ms', first);
  report(`popup opened to the store's rows, ${browser}`, size, 'ms', real);
}
