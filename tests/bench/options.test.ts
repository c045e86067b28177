import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('the arguments of the bench', () => {
  it('are none for all but the slow ones, at the usual sizes', () => {
    expect(readOptions([])).toEqual({
      browser: 'chromium',
      alone: ['page', 'list'],
      sized: ['open', 'search', 'change', 'frames', 'memory', 'index', 'rivals'],
      leftOut: [],
      sizes: [1000, 10_000],
    });
  });

  it('may be a size alone', () => {
    expect(readOptions(['10000']).sizes).toEqual([10_000]);
    expect(readOptions(['10000']).sized).toHaveLength(7);
    expect(readOptions(['1,000', '100_000']).sizes).toEqual([1000, 100_000]);
  });

  it('may name benches, before or after the size', () => {
    const wanted = {
      ...{ browser: 'chromium', alone: [], sized: ['change', 'memory'], leftOut: [] },
      sizes: [500],
    };
    expect(readOptions(['change', 'memory', '500'])).toEqual(wanted);
    expect(readOptions(['500', 'memory', 'change'])).toEqual(wanted);
  });

  it('measure the rivals in the same run as the search', () => {
    expect(readOptions(['search']).sized).toEqual(['search', 'rivals']);
  });

  it('may be for Firefox, which has not the tools for all of them', () => {
    expect(readOptions(['firefox'])).toEqual({
      browser: 'firefox',
      alone: [],
      sized: ['search', 'change', 'frames', 'index', 'rivals'],
      leftOut: ['page', 'list', 'open', 'memory'],
      sizes: [1000, 10_000],
    });
    const { sized, leftOut } = readOptions(['firefox', 'memory', 'change']);
    expect({ sized, leftOut }).toEqual({ sized: ['change'], leftOut: ['memory'] });
  });

  it('may say how many papers were only seen', () => {
    expect(readOptions(['search', '10000', '--seen', '500000']).seen).toBe(500_000);
    expect(readOptions(['--seen=0']).seen).toBe(0);
  });

  it('are refused when they ask for what there is not', () => {
    expect(() => readOptions(['serch'])).toThrow('No bench is called “serch”. There are: page');
    expect(() => readOptions(['--seen', 'many'])).toThrow('--seen takes a number, not “many”');
    expect(() => readOptions(['--sizes', '5'])).toThrow('--sizes');
  });
});
