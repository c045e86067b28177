import { describe, expect, it } from 'vitest';
import { highlight } from '../../../lib/search/words/highlight';
import { snippet } from '../../../lib/search/words/snippet';

/** The text with its hits in brackets. */
const marked = (text: string, ...wanted: string[]) =>
  highlight(text, wanted)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('highlighting', () => {
  it.each([
    ['Graph Neural Networks', ['graph'], '[Graph] Neural Networks'],
    ['A graph, and graphs.', ['graph'], 'A [graph], and [graphs].'],
    ['On a Schrödinger bridge', ['schrodinger', 'bridge'], 'On a [Schrödinger] [bridge]'],
    ['Non-linear flows', ['linear'], '[Non-linear] flows'],
    ['Φ4 theory, φ^4', ['phi'], '[Φ4] theory, [φ^4]'],
    ['No hit', ['graph'], 'No hit'],
    ['', ['graph'], ''],
    ['图神经网络综述', ['神经', '网络'], '图[神经网络]综述'],
    ['研究河流与研究', ['河流', '研究'], '[研究河流]与[研究]'],
    ['河与研究', ['研究', '河'], '[河]与[研究]'],
    ['图神经图', ['图'], '[图]神经[图]'],
    ['ハハハ', ['ハハ'], '[ハハハ]'],
    ['经网 神经', ['神经', '经网'], '[经网] [神经]'],
  ])('%s for %j', (text, wanted, expected) => expect(marked(text, ...wanted)).toBe(expected));

  it('returns no empty pieces, and the whole text', () => {
    expect(highlight('graph', ['graph'])).toEqual([{ text: 'graph', hit: true }]);
    expect(highlight('', ['graph'])).toEqual([]);
    expect(highlight('a graph!', ['graph'])).toEqual([
      { text: 'a ', hit: false },
      { text: 'graph', hit: true },
      { text: '!', hit: false },
    ]);
  });
});

describe('a snippet', () => {
  it('is found in a long text of nothing but hits', () => {
    expect(snippet('a '.repeat(300_000), ['a'])).toBe(`${'a '.repeat(79)}a…`);
  });

  const filler = (count: number) => 'moss '.repeat(count);

  it('is the whole of a short text, without an ellipsis', () => {
    expect(snippet('We weigh graphs.', ['graph'])).toBe('We weigh graphs.');
  });

  it('shows the place with most of the words, cut at words', () => {
    const text = `${filler(40)}a graph ${filler(60)}the graph of a neural network ${filler(40)}`;
    const shown = snippet(text, ['graph', 'neural']) ?? '';
    expect(shown).toMatch(/^…(?:moss )+the graph of a neural network (?:moss )+moss…$/);
    expect(shown.length).toBeLessThanOrEqual(162);
    expect(shown.length).toBeGreaterThan(150);
    expect(shown.indexOf('graph')).toBeLessThanOrEqual(33);
  });

  it('prefers more different words to one word repeated, then the earlier place', () => {
    const repeated = `graph graph graph graph ${filler(60)}graph neural ${filler(60)}`;
    expect(snippet(repeated, ['graph', 'neural'])).toContain('graph neural');
    const cased = `Graph graph ${filler(60)}graph neural ${filler(60)}`;
    expect(snippet(cased, ['graph', 'neural'])).toContain('graph neural');
    const twice = `${filler(60)}first graph ${filler(60)}second graph ${filler(60)}`;
    expect(snippet(twice, ['graph'])).toContain('first graph');
    const more = `${filler(60)}first graph ${filler(60)}second graph graph ${filler(60)}`;
    expect(snippet(more, ['graph'])).toContain('second graph');
  });

  it('shows the beginning of a word that is longer than itself', () => {
    const long = `graph${'x'.repeat(400)}`;
    expect(snippet(long, ['graph'])).toBe(`${long.slice(0, 160)}…`);
    expect(snippet(`a ${long}`, ['graph'])).toBe(`a ${long.slice(0, 158)}…`);
  });

  it('of a text without spaces shows the words searched for', () => {
    const text = `${'图'.repeat(300)}神经网络${'图'.repeat(300)}`;
    const shown = snippet(text, ['神经', '网络']);
    expect(shown).toBe(`…神经网络${'图'.repeat(156)}…`);
  });

  it('is none without a word that was found', () => {
    expect(snippet('We weigh graphs.', ['moss'])).toBeUndefined();
    expect(snippet('We weigh graphs.', [])).toBeUndefined();
    expect(snippet('', ['moss'])).toBeUndefined();
  });
});
