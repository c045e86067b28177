import { describe, expect, it } from 'vitest';
import { seenAt, toStore } from '../../lib/merge/provenance';
import { isNew, VISIT_MS } from '../../lib/paper/capture';
import { gainedUpvotes } from '../../lib/paper/fields/gained-upvotes';
import { isSaved, type Paper } from '../../lib/paper/paper';
import { parseDraft } from '../../lib/paper/parse-draft';

/** The types of CSL 1.0.2 that works are of, as its appendix III lists them. */
const KINDS =
  'article article-journal article-magazine article-newspaper paper-conference book chapter thesis report dataset software review review-book entry-dictionary entry-encyclopedia manuscript patent post post-weblog speech standard webpage document';
/** The variables of CSL 1.0.2 that are kept of a publication, beside the editors. */
const VARIABLES =
  'container-title container-title-short volume issue page number publisher publisher-place edition collection-title collection-number ISBN ISSN genre event-title event-place';
const LINKS = 'page abstract pdf code project thumbnail';
const COUNTS = 'upvotes comments stars citations';

const of = <T>(names: string, value: (name: string) => T) =>
  Object.fromEntries(names.split(' ').map((name) => [name, value(name)]));
const BASE = { ids: ['pmid:1'], title: 'T' };

describe('a draft is kept with', () => {
  it.each(KINDS.split(' '))('the kind %s', (kind) =>
    expect(parseDraft({ ...BASE, kind })).toEqual({ draft: { ...BASE, kind }, problems: [] }),
  );

  it('all variables of a publication, links and counts', () => {
    const draft = {
      ...BASE,
      venue: 'container-title',
      publication: of(VARIABLES, (name) => name),
      links: of(LINKS, (name) => `https://a.example/${name}`),
      counts: of(COUNTS, (name) => name.length),
    };
    expect(parseDraft(draft)).toEqual({ draft, problems: [] });
  });
});

describe('each fact of a paper has a stamp of its own', () => {
  const facts = 'title abstract kind published online venue organisation category submitter';
  const paper = {
    ...{ id: 'pmid:1', ids: ['pmid:1'], authors: [], sources: ['moss'], firstSeen: 1, lastSeen: 5 },
    ...of(facts, (name) => name),
    publication: of(VARIABLES, (name) => name),
    links: of(LINKS, (name) => name),
    counts: of(COUNTS, () => 1),
  } as unknown as Paper;
  const stamped = [
    ...[...facts.split(' '), 'authors', 'publication'],
    ...LINKS.split(' ').map((name) => `links.${name}`),
    ...COUNTS.split(' ').map((name) => `counts.${name}`),
  ];

  it('which is of before, once it is seen again', () => {
    const { stamps = {}, ...again } = seenAt(paper, 7);
    expect(again).toEqual({ ...paper, lastSeen: 7 });
    expect(Object.keys(stamps).sort()).toEqual(stamped.sort());
    expect(Object.values(stamps).every(([, at]) => at === 5)).toBe(true);
    expect(seenAt(paper, 5)).toBe(paper);
  });

  it('unless it lacks the fact', () => {
    const { abstract: _, links: __, ...rest } = paper;
    const { stamps = {} } = seenAt({ ...rest, links: { pdf: 'x' } }, 7);
    const lacking = LINKS.split(' ').filter((name) => name !== 'pdf');
    const left = stamped.filter(
      (field) => field !== 'abstract' && !lacking.some((name) => field === `links.${name}`),
    );
    expect(Object.keys(stamps).sort()).toEqual(left);
  });

  it('and those of variables stay as they were', () => {
    const known = { 'publication.volume': [0, 3], title: [2, 5] } as const;
    const { stamps = {} } = seenAt({ ...paper, stamps: known }, 7);
    expect(stamps['publication.volume']).toEqual([0, 3]);
    expect(stamps.title).toEqual([2, 5]);
  });

  it('which is stored only if it differs from that of the paper', () => {
    expect(toStore(paper, { title: [2, 5], abstract: [2, 4], 'counts.stars': [0, 5] })).toEqual({
      abstract: [2, 4],
    });
    expect(toStore(paper, { title: [1, 5], 'publication.page': [2, 5] })).toEqual({
      ...{ title: [1, 5], 'publication.page': [2, 5] },
    });
    expect(toStore(paper, { title: [2, 5] })).toBeUndefined();
    // The source of a paper that several sites know is the one that publishes.
    const both = { ...paper, sources: ['dblp', 'moss'] };
    expect(toStore(both, { title: [2, 5], abstract: [0, 5] })).toEqual({ abstract: [0, 5] });
  });
});

it.each([
  [{ counts: {} }, 0],
  [{ counts: { upvotes: 9 } }, 0],
  [{ counts: { upvotes: 9 }, firstUpvotes: { upvotes: 4, at: 1 } }, 5],
  [{ counts: { upvotes: 4 }, firstUpvotes: { upvotes: 9, at: 1 } }, 0],
  [{ counts: {}, firstUpvotes: { upvotes: 9, at: 1 } }, 0],
])('of %j the upvotes gained are %s', (paper, gained) => expect(gainedUpvotes(paper)).toBe(gained));

it('a paper is new for half an hour, whichever way the clock went', () => {
  const news = [0, -1, 1].flatMap((by) => [VISIT_MS - by, by - VISIT_MS]);
  expect(news.map((off) => isNew({ firstSeen: 1e12 - off }, 1e12))).toEqual([
    ...[false, false, false, false, true, true],
  ]);
  expect(VISIT_MS).toBe(30 * 60 * 1000);
});

it.each([
  [undefined, false],
  [{ removedAt: 5 }, false],
  [{ savedAt: 0 }, true],
])('an entry with %j is of a saved paper: %s', (times, expected) => {
  const entry = times && {
    paper: 'pmid:1',
    tags: [],
    note: '',
    status: 'unread' as const,
    ...times,
  };
  expect(isSaved(entry)).toBe(expected);
});
