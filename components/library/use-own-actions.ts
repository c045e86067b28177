import type { Operation } from '../../lib/store/edit/journal';
import { doneText } from '../list/done-text';
import type { Notices } from '../parts/use-notice';

/** Runs an operation and reports its result or failure in the footer. */
export type Run = <T extends Operation>(work: Promise<T | undefined>) => Promise<T | undefined>;

/** Operations on smart lists and tags. */
export function useOwnActions({ show, fail }: Notices): Run {
  return async (work) => {
    try {
      const done = await work;
      if (done) show(doneText(done), 'done', done.seq);
      return done;
    } catch (error) {
      fail(error);
      return undefined;
    }
  };
}
