import { describe, expect, it } from 'vitest';
import { figuresOf, percentile } from './statistics';

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is one of the values, whatever their order', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
  });

  it('is the largest value where there are few', () => {
    expect(percentile([7, 9], 0.95)).toBe(9);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('compares numbers, not texts', () => {
    expect(percentile([9, 10, 100], 0.5)).toBe(10);
  });
});

describe('figures', () => {
  it('are rounded to a tenth and say how many values they are of', () => {
    expect(figuresOf('a key', 1000, 'ms', [1.23, 4.56, 2.04])).toEqual({
      name: 'a key',
      size: 1000,
      unit: 'ms',
      p50: 2,
      p95: 4.6,
      n: 3,
    });
  });

  it('are refused where nothing was measured', () => {
    expect(() => figuresOf('a key', 1000, 'ms', [])).toThrow('“a key” was not measured');
    expect(() => figuresOf('a key', 1000, 'ms', [1, Number.NaN])).toThrow('“a key” gave no number');
  });
});
