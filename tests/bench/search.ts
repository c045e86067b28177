import type { Profile } from './profile';
import { progress, report } from './report';
import { openWatched, typeLetter, typeWord, waitFor } from './stopwatch';

const COLD_RUNS = 10;
const WARM_RUNS = 20;
const WORDS = ['diffusion', 'transformer', 'retrieval', 'attention'];

/**
 * Measures the time from a key to the complete answer on the screen: the first one in a browser
 * that has just started, and later ones.
 */
export async function benchSearch(profile: Profile, size: number): Promise<void> {
  progress('the first key, cold');
  const cold: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const session = await profile.open();
    const popup = await openWatched(session);
    await waitFor(popup, 'trueRows');
    cold.push(await typeLetter(popup, WORDS[run % WORDS.length]?.[0] ?? ''));
    await session.close();
  }
  report('first key to its answer, cold browser', size, 'ms', cold);
  progress('further keys');
  const session = await profile.open();
  const first: number[] = [];
  const further: number[] = [];
  for (let run = 0; run < WARM_RUNS; run++) {
    const popup = await openWatched(session);
    await waitFor(popup, 'trueRows');
    const [one = Number.NaN, ...others] = await typeWord(popup, WORDS[run % WORDS.length] ?? '');
    first.push(one);
    further.push(...others);
    await popup.close();
  }
  await session.close();
  report('first key to its answer, warm browser', size, 'ms', first);
  report('a further key to its answer', size, 'ms', further);
}
