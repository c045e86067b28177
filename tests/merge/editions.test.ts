import { describe, expect, it } from 'vitest';
import { clampTimes } from '../../lib/merge/clamp-times';
import { merge, paperOf } from '../../lib/merge/merge';
import type { Paper, PaperDraft } from '../../lib/paper/paper';
import { parseDraft } from '../../lib/paper/parse-draft';
import type { Publication } from '../../lib/paper/publication';

const DOI = 'doi:10.1000/moss';
const seen = (site: string, at: number, more: Partial<PaperDraft>, id = DOI): Paper =>
  paperOf(parseDraft({ ids: [id], title: 'On moss', ...more }).draft, site, at);
const publisher = (publication: Publication, at = 1) => seen('moss', at, { publication });
const index = (publication: Publication, at = 2) => seen('crossref', at, { publication });
/** Merged in both orders, which must give the same. */
const merged = (a: Paper, b: Paper): Paper => {
  const result = merge(a, b);
  expect(merge(b, a)).toEqual(result);
  return result;
};

describe('publications of the same venue', () => {
  it('are merged variable by variable, a better source over a later one', () => {
    const page = publisher({ 'container-title': 'Nature', volume: '620', page: '47-60' });
    const listed = index({ 'container-title': 'Nature', volume: '62', issue: '7', ISSN: '1' });
    expect(merged(page, listed).publication).toEqual({
      'container-title': 'Nature',
      volume: '620',
      issue: '7',
      page: '47-60',
      ISSN: '1',
    });
    expect(merged(page, listed)).not.toHaveProperty('editions');
  });

  it('keep a range of pages and the longer list of editors', () => {
    const [ana, bo] = [{ literal: 'Ana' }, { literal: 'Bo' }];
    const page = publisher({ 'container-title': 'Moss', page: '3', editor: [ana] });
    const listed = index({ 'container-title': 'Moss', page: '3-14', editor: [ana, bo] });
    expect(merged(page, listed).publication).toMatchObject({ page: '3-14', editor: [ana, bo] });
  });

  it.each<[string, Publication, Publication]>([
    [
      'by its abbreviation',
      { 'container-title': 'Journal of Machine Learning Research' },
      { 'container-title': 'J. Mach. Learn. Res.' },
    ],
    [
      'by its short name',
      { 'container-title': 'Physical Review Letters', 'container-title-short': 'PRL' },
      { 'container-title': 'PRL' },
    ],
    [
      'by its ISSN',
      { 'container-title': 'Nature', ISSN: '0028-0836, 1476-4687' },
      { 'container-title': 'Nature (London)', ISSN: '14764687' },
    ],
  ])('are recognised %s', (_, ours, theirs) => {
    const both = merged(publisher(ours), index({ ...theirs, volume: '620' }));
    expect(both.publication).toMatchObject({ ...ours, volume: '620' });
    expect(both.venue).toBe(ours['container-title']);
  });
});

describe('publications of different venues', () => {
  const journal = { 'container-title': 'Moss Letters', publisher: 'Mossbank' };
  const other = { 'container-title': 'Fern', volume: '5', issue: '1', page: '7' };

  it('are not mixed: the whole publication of the better source is shown', () => {
    const both = merged(publisher(journal), index(other));
    expect(both.publication).toEqual(journal);
    expect(both.venue).toBe('Moss Letters');
  });

  it('stay known, so that a third source still adds to its own', () => {
    const later = publisher({ 'container-title': 'Fern', ISSN: '1234-5678' }, 9);
    const all = merged(merged(publisher(journal), index(other)), later);
    expect(all.publication).toEqual({ ...other, ISSN: '1234-5678' });
  });

  it('are at most eight', () => {
    const names = Array.from({ length: 12 }, (_, number) => `Journal ${number}`);
    const all = names
      .map((name, at) => publisher({ 'container-title': name }, at))
      .reduce((a, b) => merge(a, b));
    expect(all.editions).toHaveLength(8);
    expect(all.venue).toBe('Journal 11');
  });

  it('give that of the published version, not of the preprint', () => {
    const preprint = seen('biorxiv', 9, {
      kind: 'article',
      publication: { 'container-title': 'bioRxiv', publisher: 'Cold Spring Harbor' },
    });
    const listed = seen('crossref', 1, { kind: 'article-journal', publication: other });
    expect(merged(preprint, listed)).toMatchObject({
      kind: 'article-journal',
      venue: 'Fern',
      publication: other,
    });
    expect(merged(preprint, listed).publication).toEqual(other);
  });
});

describe('a publication without a venue', () => {
  it('adds to that of a venue', () => {
    const both = merged(
      index({ 'container-title': 'Fern' }),
      publisher({ volume: '5', publisher: 'Fernbank' }),
    );
    expect(both.publication).toEqual({
      'container-title': 'Fern',
      volume: '5',
      publisher: 'Fernbank',
    });
  });

  it('of a preprint server does not', () => {
    const preprint = seen('arxiv', 9, { publication: { publisher: 'arXiv' } }, 'arxiv:2611.00001');
    const both = merged(publisher({ 'container-title': 'Fern' }), preprint);
    expect(both.publication).toEqual({ 'container-title': 'Fern' });
  });
});

describe('the venue', () => {
  it('as printed is kept if the publication only names a preprint server', () => {
    const printed = seen('openreview', 1, { venue: 'NeurIPS 2026' });
    const listed = index({ 'container-title': 'ArXiv' });
    expect(merged(printed, listed).venue).toBe('NeurIPS 2026');
  });

  it('is that of the publication otherwise', () => {
    const printed = seen('moss', 9, { venue: 'NeurIPS 2026 poster' });
    expect(merged(printed, index({ 'container-title': 'NeurIPS' })).venue).toBe('NeurIPS');
  });
});

describe('the kind', () => {
  it('of a better source is kept', () => {
    const [page, listed] = [seen('moss', 1, { kind: 'thesis' }), seen('dblp', 2, { kind: 'book' })];
    expect(merged(page, listed).kind).toBe('thesis');
  });
});

describe('the date that is cited', () => {
  const page = seen('moss', 1, { published: '2026-03', online: '2025-12-14', venue: 'Moss' });

  it('is not replaced by the exact day on which it went online', () => {
    const listed = seen('openalex', 2, { published: '2025-12-14', venue: 'Moss' });
    expect(merged(page, listed)).toMatchObject({ published: '2026-03', online: '2025-12-14' });
  });

  it('is the exact one of two where no page states both', () => {
    const [month, day] = ['2026-03', '2026-03-25'].map((published, at) =>
      seen(at === 0 ? 'moss' : 'openalex', at, { published, venue: 'Moss' }),
    );
    if (month && day) expect(merged(month, day).published).toBe('2026-03-25');
  });

  it('is not that of a preprint server, which has no day online', () => {
    const preprint = { published: '2026-03', online: '2025-12-14' };
    expect(seen('arxiv', 1, preprint, 'arxiv:2611.00001')).not.toHaveProperty('online');
  });
});

describe('a page that no reader of a site reads', () => {
  it('adds no kind and no publication to a paper that is known', () => {
    const page = seen('web', 9, { kind: 'book', publication: { volume: '9', publisher: 'Shop' } });
    const both = merged(seen('moss', 1, {}), page);
    expect([both.kind, both.publication]).toEqual([undefined, undefined]);
  });
});

describe('times of a clock that was ahead', () => {
  it('are clamped in editions, too', () => {
    const both = merged(
      publisher({ 'container-title': 'Moss' }, 900),
      index({ 'container-title': 'Fern' }),
    );
    const [first] = clampTimes(both, 100).editions ?? [];
    expect(first?.stamp).toEqual([2, 99]);
  });
});
