import { afterEach, expect, it, vi } from 'vitest';
import { inBreaths } from '../../lib/find/in-breaths';
import { atOnce } from '../../lib/text/at-once';

afterEach(() => vi.useRealTimers());

/** Takes 10 ms for each step. */
function* work(done: string[]): Generator<void, number> {
  for (let step = 1; step <= 5; step++) {
    done.push(`step ${step}`);
    vi.advanceTimersByTime(10);
    yield;
  }
  return 5;
}

it('does all steps at once', () => {
  vi.useFakeTimers();
  const done: string[] = [];
  expect(atOnce(work(done))).toBe(5);
  expect(done).toHaveLength(5);
});

it.each([
  [10, ['step 1', '|', 'step 2', '|', 'step 3', '|', 'step 4', '|', 'step 5', '|']],
  [11, ['step 1', 'step 2', '|', 'step 3', 'step 4', '|', 'step 5']],
  [100, ['step 1', 'step 2', 'step 3', 'step 4', 'step 5']],
])('lets others work after steps of %i ms', async (breath, expected) => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  const done: string[] = [];
  vi.spyOn(scheduler, 'postTask').mockImplementation(async (callback) => {
    done.push('|');
    return callback();
  });
  expect(await inBreaths(work(done), breath)).toBe(5);
  expect(done).toEqual(expected);
});

it('throws what a step throws', async () => {
  const failing = function* (): Generator<void, number> {
    yield;
    throw new Error('no file');
  };
  await expect(inBreaths(failing(), 0)).rejects.toThrow('no file');
  expect(() => atOnce(failing())).toThrow('no file');
});
