import { describe, expect, it } from 'vitest';
import { type MergedPublication, mergePublications } from '../../lib/merge/editions';
import { merge } from '../../lib/merge/merge';
import type { Paper } from '../../lib/paper/paper';
import type { Publication } from '../../lib/paper/publication';

/** A paper of a site that was seen at a time, with a publication. */
function seen(site: string, at: number, publication?: Publication): Paper {
  const id = site === 'arxiv' ? 'arxiv:2611.00001' : 'doi:10.1000/moss';
  return {
    ...{ id, ids: [id], title: 'On moss', authors: [], links: {}, counts: {}, sources: [site] },
    ...{ firstSeen: at, lastSeen: at, ...(publication && { publication }) },
  };
}
const of = (name: string, more: Publication = {}) => ({ 'container-title': name, ...more });
const event = (name: string, more: Publication = {}) => ({ 'event-title': name, ...more });
const EDITOR = [{ literal: 'Ada Moss' }];

describe('the publications of papers', () => {
  it.each<[string, Paper[], MergedPublication]>([
    ['of which none is known', [seen('moss', 1), seen('crossref', 2)], { stamps: {} }],
    [
      'of which one is known are that one',
      [seen('moss', 1, of('Moss', { volume: '5', editor: EDITOR })), seen('crossref', 2)],
      {
        publication: of('Moss', { volume: '5', editor: EDITOR }),
        stamps: { publication: [2, 1] },
      },
    ],
    [
      'of one venue have a stamp for each variable that differs from that of the venue',
      [
        seen('moss', 1, of('Moss', { volume: '5' })),
        seen('moss', 3, of('Moss', { page: '7' })),
        seen('crossref', 3, of('MOSS', { volume: '6', issue: '8' })),
      ],
      {
        publication: of('Moss', { volume: '5', issue: '8', page: '7' }),
        stamps: {
          publication: [2, 3],
          'publication.volume': [2, 1],
          'publication.issue': [0, 3],
        },
      },
    ],
    [
      'of different venues are one edition each, the better first',
      [
        seen('crossref', 9, of('Fern', { volume: '6' })),
        seen('moss', 1, of('Moss', { volume: '5' })),
        seen('openalex', 8, of('Fern', { issue: '8' })),
      ],
      {
        publication: of('Moss', { volume: '5' }),
        stamps: {},
        editions: [
          { publication: of('Moss', { volume: '5' }), stamp: [2, 1] },
          {
            ...{ publication: of('Fern', { volume: '6', issue: '8' }), stamp: [0, 9] },
            stamps: { issue: [0, 8] },
          },
        ],
      },
    ],
    [
      'of a venue and of none: the latter adds what is missing, but is no venue',
      [
        seen('crossref', 1, of('bioRxiv', { volume: '5' })),
        seen('moss', 9, { volume: '6', issue: '8' }),
      ],
      {
        publication: of('bioRxiv', { volume: '5', issue: '8' }),
        stamps: {},
        editions: [
          { publication: of('bioRxiv', { volume: '5' }), stamp: [0, 1] },
          { publication: { volume: '6', issue: '8' }, stamp: [2, 9] },
        ],
      },
    ],
    [
      'of a conference get no journal from another name of it',
      [
        seen('moss', 1, event('MossConf', { ISSN: '1234-5678' })),
        seen('crossref', 2, of('Proceedings of Moss', { ISSN: '1234-5678', volume: '5' })),
      ],
      {
        publication: event('MossConf', { ISSN: '1234-5678', volume: '5' }),
        stamps: {},
        editions: [
          { publication: event('MossConf', { ISSN: '1234-5678' }), stamp: [2, 1] },
          {
            publication: of('Proceedings of Moss', { ISSN: '1234-5678', volume: '5' }),
            stamp: [0, 2],
          },
        ],
      },
    ],
    [
      'of two conferences show that of the better source, though a lesser one named more before it',
      [
        seen('moss', 1, event('MossConf')),
        seen('crossref', 2, event('MossConf', { volume: '5' })),
        seen('dblp', 9, event('FernConf', { volume: '6' })),
      ],
      {
        publication: event('MossConf', { volume: '5' }),
        stamps: {},
        editions: [
          {
            ...{ publication: event('MossConf', { volume: '5' }), stamp: [0, 2] },
            stamps: { 'event-title': [2, 1] },
          },
          { publication: event('FernConf', { volume: '6' }), stamp: [0, 9] },
        ],
      },
    ],
    [
      'that no reader of a site stated show the one that has a venue',
      [seen('web', 9, { volume: '6' }), seen('web', 1, event('MossConf'))],
      {
        publication: event('MossConf', { volume: '6' }),
        stamps: {},
        editions: [
          { publication: event('MossConf'), stamp: [-1, 1] },
          { publication: { volume: '6' }, stamp: [-1, 9] },
        ],
      },
    ],
    [
      'prefer the conference of a published version, but no other name',
      [
        seen('moss', 1, of('Moss', { ...event('Submitted to MossConf'), publisher: 'arXiv' })),
        seen('crossref', 2, of('Moss', { ...event('MossConf'), publisher: 'Mossbank' })),
      ],
      {
        publication: of('Moss', { ...event('MossConf'), publisher: 'arXiv' }),
        stamps: { publication: [2, 1], 'publication.event-title': [0, 2] },
      },
    ],
    [
      'prefer a range of pages and the longer list of editors, but no other longer text',
      [
        seen('moss', 1, of('Moss', { page: '3', volume: '5', editor: EDITOR })),
        seen('crossref', 2, of('Moss', { page: '3-9', volume: '5-6', editor: [...EDITOR, {}] })),
      ],
      {
        publication: of('Moss', { page: '3-9', volume: '5', editor: [...EDITOR, {}] }),
        stamps: {
          publication: [2, 1],
          'publication.page': [0, 2],
          'publication.editor': [0, 2],
        },
      },
    ],
  ])('%s', (_, papers, expected) => {
    expect(mergePublications(papers)).toStrictEqual(expected);
    expect(mergePublications(papers.toReversed())).toStrictEqual(expected);
  });

  it('are stored with a paper, so that a third adds to the edition that was not shown', () => {
    const [moss, fern] = [of('Moss', { volume: '5' }), of('Fern', { volume: '6' })];
    const both = merge(seen('moss', 1, moss), seen('crossref', 2, fern));
    const all = mergePublications([both, seen('crossref', 3, of('Fern', { issue: '8' }))]);
    expect(all).toStrictEqual({
      ...{ publication: moss, stamps: {} },
      editions: [
        { publication: moss, stamp: [2, 1] },
        {
          ...{ publication: { ...fern, issue: '8' }, stamp: [0, 3] },
          stamps: { volume: [0, 2] },
        },
      ],
    });
    expect(mergePublications([all as Paper, seen('moss', 9)])).toStrictEqual(all);
  });

  it('of one edition are stored with a paper, too', () => {
    const both = merge(
      seen('moss', 1, of('Moss', { volume: '5' })),
      seen('crossref', 2, of('Moss', { issue: '8' })),
    );
    expect(both).toStrictEqual({
      ...seen('moss', 1, of('Moss', { volume: '5', issue: '8' })),
      ...{ sources: ['moss', 'crossref'], lastSeen: 2, venue: 'Moss' },
      stamps: {
        ...{ authors: [2, 1], title: [2, 1], publication: [2, 1], 'publication.issue': [0, 2] },
      },
    });
  });
});
