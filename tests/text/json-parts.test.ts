import { describe, expect, it } from 'vitest';
import { jsonParts } from '../../lib/text/json-parts';

const outermost = (path: readonly string[]) => path.length === 0;

describe('the parts of JSON that is cut or damaged', () => {
  it.each([
    ['[{"a":1},{"b":2', [[{ a: 1 }]], true],
    ['[{"a":[1,2]},{"b":"x\\"}]"},{"c":"}', [[{ a: [1, 2] }, { b: 'x"}]' }]], true],
    ['[{"a":1},', [[{ a: 1 }]], true],
    ['[{"a":1},{"b":2,}]', [[{ a: 1 }, undefined]], false],
    ['[{"a":1}{"b":2}]', [[{ a: 1 }, { b: 2 }]], false],
    ['[{"a":"x\ny",\n"c":1\n},\n{"b":2}]', [[undefined, { b: 2 }]], false],
    ['[{"a":"x"y"\n},\n{"b":2}]', [[undefined, { b: 2 }]], false],
    ['[{"a":[1},{"b":2}]', [[undefined, { b: 2 }]], false],
    ['[{"a":]},{"b":2}]', [[undefined, { b: 2 }]], false],
    ['{"a":{"x":1},"b":{"y":', [{ a: { x: 1 } }], true],
    ['{"__proto__":{"x":1},"b":{"y":', [JSON.parse('{"__proto__":{"x":1}}')], true],
    ['{"a":1}\n{"b":2}\n', [{ a: 1 }, { b: 2 }], false],
    ['x ] } "', [], false],
    ['', [], false],
  ])('%j', (text, values, isCut) => {
    expect(jsonParts(text, outermost)).toEqual({ values, isCut });
  });

  it('are read whole where nothing is split', () => {
    const { values } = jsonParts('{"a":1}\n{"b":[2]}\n{"c":', () => false);
    expect(values).toEqual([{ a: 1 }, { b: [2] }]);
  });

  it('are those of lists inside that are split, and objects beside them', () => {
    const isSplit = (path: readonly string[]) => /^(?:\/items)?$/.test(['', ...path].join('/'));
    const { values, isCut } = jsonParts(
      '{"n":{"items":[1]},"items":[{"a":{"items":[]}},{"b":{}},{"c"',
      isSplit,
    );
    expect(values).toEqual([{ n: { items: [1] }, items: [{ a: { items: [] } }, { b: {} }] }]);
    expect(isCut).toBe(true);
  });

  it('are read in linear time', () => {
    for (const each of ['[', '{', '"', '{"a":[', '\\', '"\\', '}', ']', '[}', '{]'])
      jsonParts(each.repeat(100_000), outermost);
    jsonParts('['.repeat(100_000) + '}'.repeat(100_000), outermost);
    expect(jsonParts(`[${'{"a":[1]},'.repeat(50_000)}`, outermost).values[0]).toHaveLength(50_000);
  });
});
