import { describe, expect, it } from 'vitest';
import { readOptions } from './options';

describe('the arguments of the bench', () => {
  it('are none for everything at the usual sizes', () => {
    expect(readOptions([])).toEqual({
      alone: ['page', 'list'],
      sized: ['open', 'search', 'change', 'memory', 'index', 'minisearch'],
      sizes: [1000, 10_000],
    });
  });

  it('may be a size alone', () => {
    expect(readOptions(['10000']).sizes).toEqual([10_000]);
    expect(readOptions(['10000']).sized).toHaveLength(6);
    expect(readOptions(['1,000', '100_000']).sizes).toEqual([1000, 100_000]);
  });

  it('may name benches, before or after the size', () => {
    const wanted = { alone: [], sized: ['search', 'memory'], sizes: [500] };
    expect(readOptions(['search', 'memory', '500'])).toEqual(wanted);
    expect(readOptions(['500', 'memory', 'search'])).toEqual(wanted);
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
