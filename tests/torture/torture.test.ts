import { describe, expect, it } from 'vitest';
import { attemptOf } from './attempts';
import { readOptions } from './options';
import { makeTry, PART_NAMES, type PartName } from './part';

const SEED = 1;
/** Tries of each part that runs without a browser: those that take a few seconds together. */
const TRIES: [PartName, number][] = [
  ['pages', 60],
  ['files', 25],
  ['store', 6],
  ['sequences', 16],
];

it.each(TRIES)('%s: nothing is wrong in the first %i tries', async (part, tries) => {
  const attempt = await attemptOf(part);
  const faults: string[] = [];
  for (let number = 0; number < tries; number++) {
    const fault = await makeTry(attempt, { part, seed: SEED, number });
    if (fault) faults.push(`${part} ${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

describe('the arguments of npm run torture', () => {
  const read = (...args: string[]) => readOptions(args, () => 5);

  it('are a time, a seed, a part and a try', () => {
    expect(read('60', '7', 'pages', '3')).toEqual({
      ...{ seconds: 60, seed: 7, parts: ['pages'], only: 3 },
    });
    expect(read()).toEqual({ seconds: 300, seed: 5, parts: PART_NAMES });
  });

  it.each([['x'], ['60', '7', 'moss'], ['60', '-7'], ['60', '7', 'pages', '3', '4']])(
    'are explained when they are wrong: %s',
    (...args) => expect(() => read(...args)).toThrow('Usage: npm run torture'),
  );
});
