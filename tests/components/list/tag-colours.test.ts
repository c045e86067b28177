import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TAG_COLOURS, tagColour } from '../../../lib/paper/own/tag-style';

const colours = readFileSync('components/list/tags/tag-colours.css', 'utf8');
const tokens = readFileSync('components/parts/tokens.css', 'utf8');

/** The light and the dark value of a declaration. */
function pairOf(css: string, pattern: string): [light: string, dark: string] {
  const found = new RegExp(`${pattern}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  return [found?.[1] ?? '', found?.[2] ?? ''];
}

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(TAG_COLOURS)('%s tags', (name) => {
  const own = pairOf(colours, `"${name}"\\] \\{\\s+--tag`);

  it.each(['paper', 'raised', 'accent-wash'])('can be read on --%s in both themes', (ground) => {
    const grounds = pairOf(tokens, `--${ground}`);
    for (const [index, colour] of own.entries())
      expect(contrast(colour, grounds[index] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

it('a tag has its own colour, or that of the nearest tag that it is nested in', () => {
  const styles = new Map([
    ['llm', { name: 'LLM', colour: 'blue' as const }],
    ['llm/agents', { name: 'LLM/agents', rule: 'agents' }],
    ['llm/moe', { name: 'LLM/moe', colour: 'red' as const }],
  ]);
  const found = ['LLM', 'llm/Agents/web', 'LLM/moe', 'llms', 'x'].map((tag) =>
    tagColour(tag, styles),
  );
  expect(found).toEqual(['blue', 'blue', 'red', undefined, undefined]);
});
