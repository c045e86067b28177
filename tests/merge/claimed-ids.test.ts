import { describe, expect, it } from 'vitest';
import { claimedIds, falseClaims, withoutClaims } from '../../lib/merge/claimed-ids';
import { paperOf } from '../../lib/merge/merge';
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
