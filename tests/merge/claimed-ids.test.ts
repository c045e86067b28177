import { describe, expect, it } from 'vitest';
import { claimedIds, falseClaims, mergeClaimed, withoutClaims } from '../../lib/merge/claimed-ids';
import { merge, paperOf } from '../../lib/merge/merge';
import type { Paper } from '../../lib/paper/paper';

const OWN = 'arxiv:2611.00001';
const CLAIMED = 'doi:10.1000/moss';
const TITLE = 'On the Slow Rivers of the Northern Plains';
const OTHER = 'doi:10.1000/fern';

const made = (site: string, ids: [string, ...string[]], title = TITLE): Paper =>
  paperOf({ ids, title }, site, 1);
/** A paper of which only its first identifier was stated by a reader of a site. */
const known = (title?: string, claimed = [CLAIMED]): Paper => ({
  ...made('arxiv', [OWN, ...claimed], title),
  claimed,
});

describe('claimed identifiers', () => {
  it('are all of a page that no reader of a site reads', () => {
    expect(claimedIds(made('web', [OWN, CLAIMED]))).toEqual([OWN, CLAIMED]);
    expect(claimedIds(made('arxiv', [OWN, CLAIMED]))).toEqual([]);
    expect(claimedIds(known())).toEqual([CLAIMED]);
  });
});

describe('the claimed identifiers of two papers', () => {
  const S2 = 's2:1';
  it.each<[string, Paper, Paper, string[]]>([
    ['none of two sites', made('arxiv', [OWN]), made('nature', [CLAIMED]), []],
    ['none that are told, of other pages alone', made('web', [OWN]), made('web', [CLAIMED]), []],
    ['those of other pages beside a site', made('arxiv', [OWN]), made('web', [OWN, S2]), [S2]],
    ['those that one of them claimed', known(), made('arxiv', [OWN]), [CLAIMED]],
    ['not those that a site has stated', known(), made('nature', [CLAIMED]), []],
    ['those of both', known(), made('web', [S2]), [CLAIMED, S2]],
  ])('are %s', (_, a, b, expected) => {
    const ids = [...new Set([...a.ids, ...b.ids])];
    const sources = [...new Set([...a.sources, ...b.sources])];
    expect(mergeClaimed({ ids, sources }, a, b)).toEqual(expected);
    expect(merge(a, b).claimed ?? []).toEqual(expected);
  });
});

describe('a claim is contradicted', () => {
  it.each<[string, Paper, Paper, string[]]>([
    ['another title', known(), made('nature', [CLAIMED], 'On Ferns'), [CLAIMED]],
    ['the same title', known(), made('nature', [CLAIMED], `${TITLE.toLowerCase()}.`), []],
    [
      'titles that many works have',
      known('Preface'),
      made('nature', [CLAIMED], 'Preface'),
      [CLAIMED],
    ],
    ['another identifier of the kind', known(), made('arxiv', [OWN, OTHER], 'On Ferns'), [CLAIMED]],
    ['the identifier itself', known(), made('arxiv', [OWN, CLAIMED], 'On Ferns'), []],
    ['another paper', known(), made('nature', [OTHER], 'On Ferns'), []],
    [
      'a site beside other pages',
      known(),
      { ...made('nature', [CLAIMED], 'On Ferns'), sources: ['nature', 'web'] },
      [CLAIMED],
    ],
    ['a file', known(), made('import', [CLAIMED], 'On Ferns'), []],
    ['a page of no known site', known(), made('web', [CLAIMED], 'On Ferns'), []],
    ['another title, but nothing is claimed', made('arxiv', [OWN]), made('arxiv', [OWN], 'X'), []],
  ])('by a site or not: %s', (_, ours, stated, claims) => {
    expect(falseClaims(ours, stated)).toEqual(claims);
  });

  it('but never of the identifier by which the paper is stored', () => {
    const stored: Paper = { ...made('import', [CLAIMED]), claimed: [CLAIMED] };
    expect(falseClaims(stored, made('nature', [CLAIMED], 'On Ferns'))).toEqual([]);
  });
});

it('a paper loses the identifiers that were claimed falsely', () => {
  const both = known(undefined, [CLAIMED, 's2:1']);
  expect(withoutClaims(both, [CLAIMED])).toMatchObject({ ids: [OWN, 's2:1'], claimed: ['s2:1'] });
  const neither = withoutClaims(both, [CLAIMED, 's2:1']);
  expect(neither.ids).toEqual([OWN]);
  expect(neither).not.toHaveProperty('claimed');
});
