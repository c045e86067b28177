import { describe, expect, it } from 'vitest';
import { mergePapers, paperOf } from '../../lib/merge/merge';
import { versionsOf } from '../../lib/merge/versions';

const preprint = paperOf(
  { ids: ['arxiv:1904.01121'], title: 'Hype', published: '2019-04-01' },
  'arxiv',
  1,
);
const published = paperOf(
  {
    ids: ['neurips:0123', 'doi:10.1000/hype'],
    title: 'Hype',
    published: '2019-12',
    venue: 'NeurIPS 2019',
  },
  'neurips',
  2,
);

describe('versionsOf', () => {
  it('returns both versions of a paper', () => {
    expect(versionsOf(mergePapers(preprint, published))).toEqual({
      preprint: { ids: ['arxiv:1904.01121'], date: '2019-04-01' },
      published: {
        ids: ['doi:10.1000/hype', 'neurips:0123'],
        date: '2019-12',
        venue: 'NeurIPS 2019',
      },
    });
  });

  it('returns what an arXiv page says of its published version', () => {
    const paper = {
      ...preprint,
      venue: 'Hydrology 4 (2020) 1',
      ids: ['arxiv:1904.01121', 'doi:10.1000/hype'],
    };
    expect(versionsOf(paper)).toEqual({
      preprint: { ids: ['arxiv:1904.01121'], date: '2019-04-01' },
      published: { ids: ['doi:10.1000/hype'], venue: 'Hydrology 4 (2020) 1' },
    });
  });

  it('names a version once where one identifier states the other', () => {
    const ids = ['acl:N19-1423', 'arxiv:1904.01121', 'doi:10.18653/v1/n19-1423'];
    const versions = versionsOf({ ...preprint, ids });
    expect(versions?.published.ids).toEqual(['doi:10.18653/v1/n19-1423']);
  });

  it('is none where only one is known', () => {
    expect(versionsOf(preprint)).toBeUndefined();
    expect(versionsOf(published)).toBeUndefined();
    expect(versionsOf({ ...preprint, venue: 'Submitted to ICLR 2020' })).toBeUndefined();
    expect(versionsOf({ ...preprint, ids: ['arxiv:1904.01121', 'openreview:x'] })).toBeUndefined();
  });
});
