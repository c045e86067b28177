import { SyncError } from '../../lib/sync/problem';
import type { WireAnswer } from './couch';
import type { Step } from './machines';

/** How a run ended: by itself, with a problem, or because the browser was ended. */
export type Ending = 'done' | 'failed' | 'killed';

/** Decides at each place whether to go on. */
export type Trouble = (
  place: string,
  answer?: WireAnswer,
) => WireAnswer | 'kill' | 'break' | undefined;

/** Runs `work`, which may be ended at any place and then never goes on. */
export async function interrupted(
  work: (step: Step) => Promise<unknown>,
  trouble: Trouble,
): Promise<Ending> {
  let kill: () => void = () => undefined;
  const killed = new Promise<Ending>((resolve) => {
    kill = () => resolve('killed');
  });
  const step: Step = async (place, answer) => {
    const what = trouble(place, answer);
    if (what === 'kill') {
      kill();
      return new Promise(() => undefined);
    }
    if (what === 'break' && place !== 'store') throw new TypeError('network');
    return what === 'break' ? undefined : what;
  };
  const run = work(step).then(
    (): Ending => 'done',
    (error): Ending => {
      if (error instanceof SyncError) return 'failed';
      throw error;
    },
  );
  return Promise.race([run, killed]);
}
