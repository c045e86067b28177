import { describe, expect, it } from 'vitest';
import { withKind } from '../../../lib/paper/stated/with-kind';
import { withStated } from '../../../lib/paper/stated/with-stated';

describe('the kind of a draft', () => {
  const arxiv = { ids: ['arxiv:2611.00001'] };
  it.each([
    [arxiv, 'article'],
    [{ ...arxiv, kind: 'book' }, 'book'],
    [{ ...arxiv, venue: 'Nature' }, undefined],
    [{ ...arxiv, venue: 'arXiv' }, 'article'],
    [{ ...arxiv, venue: 'Nature', publication: {} }, 'article'],
    [{ ...arxiv, publication: { 'container-title': 'Nature' } }, undefined],
    [{ ids: ['hal:hal-1'] }, undefined],
    [{ ids: ['zenodo:1'] }, undefined],
    [{ ids: ['doi:10.5281/zenodo.1'] }, undefined],
    [{ ids: ['doi:10.1000/a'] }, undefined],
    [{ ids: ['doi:10.1000/a', 'ssrn:1'] }, 'article'],
    [{ ids: 'arxiv:2611.00001' }, undefined],
    [{ ids: [7] }, undefined],
  ])('%j is %s', (draft, kind) => expect(withKind(draft)['kind']).toBe(kind));
});

describe('a draft and what its page states', () => {
  it.each<[string, object, object]>([
    ['nothing', { venue: 'Moss' }, { venue: 'Moss' }],
    [
      'its own publication',
      { venue: 'Moss', publication: { volume: '1' } },
      { venue: 'Moss', publication: { 'container-title': 'Moss', volume: '1' } },
    ],
    [
      'a volume',
      { venue: 'Moss', stated: { line: 'vol. 1' } },
      { venue: 'Moss', publication: { 'container-title': 'Moss', volume: '1' } },
    ],
    [
      'a venue with its volume',
      { venue: 'Moss, Volume 9, Issue 1-2', stated: { line: 'vol. 9' } },
      {
        venue: 'Moss, Volume 9, Issue 1-2',
        publication: { 'container-title': 'Moss', volume: '9' },
      },
    ],
    [
      'a venue with more behind',
      { venue: 'Moss, vol. 9, Rome', stated: { line: 'vol. 9' } },
      {
        venue: 'Moss, vol. 9, Rome',
        publication: { 'container-title': 'Moss, vol. 9, Rome', volume: '9' },
      },
    ],
    [
      'a venue that is cut',
      { venue: 'Moss …', stated: { line: 'vol. 9' } },
      { venue: 'Moss …', publication: { volume: '9' } },
    ],
    [
      'a venue that is cut before',
      { venue: '...of Moss', stated: { line: 'vol. 9' } },
      { venue: '...of Moss', publication: { volume: '9' } },
    ],
    [
      'a thesis',
      { kind: 'thesis', venue: 'Moss', stated: { line: 'vol. 9' } },
      { kind: 'thesis', venue: 'Moss', publication: { volume: '9' } },
    ],
    [
      'a venue alone',
      { stated: { tags: { citation_journal_title: ['Moss'] } } },
      { kind: 'article-journal', venue: 'Moss' },
    ],
    [
      'its own publication of a venue alone',
      { stated: { line: 'x' }, publication: { 'container-title': 'A' } },
      { publication: { 'container-title': 'A' } },
    ],
    [
      'an event that is the container',
      { stated: { line: 'vol. 9' }, publication: { 'container-title': 'A', 'event-title': 'A' } },
      { publication: { 'container-title': 'A', volume: '9' } },
    ],
    [
      'a text that is too long',
      { stated: { tags: { citation_volume: ['9'], citation_issue: ['x'.repeat(501)] } } },
      { publication: { volume: '9' } },
    ],
    [
      'the longest text',
      { stated: { tags: { citation_volume: ['x'.repeat(500)] } } },
      { publication: { volume: 'x'.repeat(500) } },
    ],
    [
      'authors of BibTeX',
      { stated: { bibtex: '@misc{a, author={Fern, Ada}, volume=1}' } },
      { authors: [{ given: 'Ada', family: 'Fern' }], publication: { volume: '1' } },
    ],
    [
      'one text with several names',
      { authors: [{ name: 'Ada Fern; Bo Ek' }], stated: { line: 'vol. 1' } },
      { authors: [{ name: 'Ada Fern' }, { name: 'Bo Ek' }], publication: { volume: '1' } },
    ],
    [
      'family names first',
      { authors: [{ name: 'Fern AB' }], stated: { tags: { citation_volume: ['1'] } } },
      { authors: [{ given: 'AB', family: 'Fern' }], publication: { volume: '1' } },
    ],
    [
      'family names first, not in tags',
      { authors: [{ name: 'Fern AB' }], stated: { line: 'vol. 1' } },
      { authors: [{ name: 'Fern AB' }], publication: { volume: '1' } },
    ],
    [
      'names in parts',
      { authors: [{ family: 'Fern' }], stated: { line: 'vol. 1' } },
      { authors: [{ family: 'Fern' }], publication: { volume: '1' } },
    ],
  ])('%s', (_, draft, expected) => {
    const { stated: __, ...found } = withStated(draft as Record<string, unknown>);
    expect(found).toEqual(expected);
  });
});
