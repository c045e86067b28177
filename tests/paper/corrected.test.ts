import { describe, expect, it } from 'vitest';
import { corrected } from '../../lib/paper/corrected';
import type { Corrections, Paper } from '../../lib/paper/paper';

const paper: Paper = {
  ...{ id: 'doi:10.1000/moss', ids: ['doi:10.1000/moss'] },
  title: 'On Mosses',
  ...{ authors: [{ family: 'Fern' }], authorCount: 9, authorsComplete: false },
  ...{ published: '2024', venue: 'Moss Letters', kind: 'article' },
  publication: { 'container-title': 'Moss Letters', volume: '1' },
  ...{ links: {}, counts: {}, sources: ['nature'], firstSeen: 1, lastSeen: 2 },
};

describe('a corrected paper', () => {
  it.each<[string, Corrections | undefined, Partial<Paper>]>([
    ['none', undefined, {}],
    ['the title', { title: 'On Moss' }, { title: 'On Moss' }],
    ['the date', { published: '2023-05' }, { published: '2023-05' }],
    ['the kind', { kind: 'article-journal' }, { kind: 'article-journal' }],
    [
      'the authors, who are then all',
      { authors: [{ family: 'Berg' }, { family: 'Fern' }] },
      {
        ...{ authors: [{ family: 'Berg' }, { family: 'Fern' }] },
        ...{ authorCount: 2, authorsComplete: true },
      },
    ],
    [
      'the volume, but not the venue',
      { publication: { volume: '2', issue: '3' } },
      { publication: { 'container-title': 'Moss Letters', volume: '2', issue: '3' } },
    ],
    [
      'the journal and with it the venue',
      { publication: { 'container-title': 'Fern Letters' } },
      {
        publication: { 'container-title': 'Fern Letters', volume: '1' },
        venue: 'Fern Letters',
      },
    ],
    [
      'the conference, where a journal is stated, too',
      { publication: { 'event-title': 'Mosses 2024' } },
      {
        publication: {
          'container-title': 'Moss Letters',
          ...{ 'event-title': 'Mosses 2024', volume: '1' },
        },
      },
    ],
    [
      'a volume that is hidden',
      { publication: { volume: null } },
      { publication: { 'container-title': 'Moss Letters' } },
    ],
  ])('has %s', (_, corrections, changes) => {
    expect(corrected(paper, corrections)).toStrictEqual({ ...paper, ...changes });
  });

  it('has no venue and no publication once all of it is hidden', () => {
    const { publication: _, venue: __, ...rest } = paper;
    const publication = { 'container-title': null, volume: null };
    expect(corrected(paper, { publication })).toStrictEqual(rest);
    expect(corrected(rest, { publication: { volume: null } })).toStrictEqual(rest);
  });

  it('has the publication of the user where none is known', () => {
    const { publication: _, venue: __, ...bare } = paper;
    const publication = { publisher: 'Moss University' };
    expect(corrected(bare, { kind: 'thesis', publication })).toStrictEqual({
      ...bare,
      kind: 'thesis',
      publication,
    });
    expect(corrected(bare, { publication: { 'container-title': 'Fern' } }).venue).toBe('Fern');
    expect(corrected(bare, { publication: { 'event-title': 'Ferns' } }).venue).toBe('Ferns');
  });
});
