import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/query/parse';
import { queryWords } from '../../lib/search/query/query-words';
import { highlight } from '../../lib/search/words/highlight';
import { snippet } from '../../lib/search/words/snippet';

const wordsOf = (text: string) => queryWords(parseQuery(text, 0).query);
const marked = (text: string, query: string) =>
  highlight(text, wordsOf(query))
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

describe('marks', () => {
  it.each([
    ['Graph neural networks', 'graph net', '[Graph] neural [networks]'],
    ['The Schrödinger equation', 'schrodinger', 'The [Schrödinger] equation'],
    ['A non-linear map', 'nonlinear', 'A [non-linear] map'],
    ['Diffusion', 'difusion', '[Diffusion]'],
    ['Diffusion', 'idffusion', '[Diffusion]'],
    ['Diffusion', 'xiffusion', '[Diffusion]'],
    ['Diffusion', 'xifusion', 'Diffusion'],
    ['微分幾何学', '幾何', '微分[幾何]学'],
    ['微分幾何学', '幾何学', '微分[幾何学]'],
    ['微分幾何学', '微分 何学', '[微分]幾[何学]'],
    ['微分何学', '微分 何学', '[微分何学]'],
    ['微分幾何学', '幾何 幾', '微分[幾何]学'],
    ['Cats and dogs', 'cats -dogs', '[Cats] and dogs'],
    ['Cats and dogs', '"and dogs"', 'Cats [and] [dogs]'],
  ])('%s for %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('leave every text as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const pieces = highlight(text, wordsOf(query));
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const text = `${'Nothing here of interest at all. '.repeat(20)}A graph neural network draws a graph. ${'The rest is silence and more. '.repeat(20)}`;

  it('is where most of the words are', () => {
    const shown = snippet(text, wordsOf('neural graph'));
    expect(shown).toMatch(/^….*graph neural network.*…$/);
    expect(shown?.length).toBeLessThan(170);
  });

  it('is nothing without a hit', () => {
    expect(snippet(text, wordsOf('xylophone'))).toBeUndefined();
    expect(snippet(text, [])).toBeUndefined();
    expect(snippet('', ['a'])).toBeUndefined();
  });

  it('is whole where the text is short', () => {
    expect(snippet('One graph.', ['graph'])).toBe('One graph.');
  });
});
