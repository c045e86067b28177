import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../lib/paper/parse/parse-corrections';

describe('corrections from outside', () => {
  it.each([
    { title: 'On Moss' },
    { authors: [{ given: 'Ada', family: 'Fern' }] },
    { published: '2024-05' },
    { kind: 'thesis' },
    { publication: { volume: '2' } },
    { publication: { volume: null, issue: '3' } },
    { title: 'On Moss', published: '2024', publication: { 'container-title': 'Moss Letters' } },
  ])('are kept: %j', (corrections) => {
    expect(parseCorrections(corrections)).toStrictEqual(corrections);
  });

  it.each([
    ...[undefined, null, 'On Moss', 7, [], {}],
    ...[{ title: '' }, { title: 7 }, { authors: [] }, { authors: 'Fern' }],
    ...[{ published: 'soon' }, { published: 2024 }, { kind: 'poem' }, { colour: 'green' }],
    ...[{ publication: 'Moss Letters' }, { publication: {} }, { publication: { colour: 'red' } }],
    ...[{ publication: { volume: '' } }],
  ])('are none: %j', (value) => expect(parseCorrections(value)).toBeUndefined());

  it('are kept where only others are invalid', () => {
    const value = { title: 7, published: '2024', publication: { volume: '2', issue: {} } };
    expect(parseCorrections(value)).toStrictEqual({
      published: '2024',
      publication: { volume: '2' },
    });
  });
});
