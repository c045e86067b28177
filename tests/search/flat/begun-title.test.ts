import { expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { begunTitle } from '../../../lib/search/flat/begun-title';
import { flatDocument } from '../../../lib/search/flat/document';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';

const TITLES = [
  'Moss-based decisions of a very long title with many more words in it',
  'Bases of moss',
  'Moss and its bases',
];
const SEGMENT = openSegment(
  buildSegment(
    TITLES.map((title, at) =>
      flatDocument({ paper: paperOf({ ids: [`arxiv:2401.0000${at}`], title }, 'arxiv', 0) }),
    ),
  ),
);

it.each(['moss-ba', 'moss-based de', 'moss ba'])(
  'the title that begins with %s is first',
  (text) => {
    const { query } = parseQuery(text, 0);
    const found = query && find([SEGMENT], query, new Map());
    expect(found?.ids.at(0)).toBe('arxiv:2401.00000');
  },
);

const begun = (text: string) => {
  const { query } = parseQuery(text, 0);
  const isBegun = query && begunTitle(query);
  return isBegun && TITLES.flatMap((_, at) => (isBegun(SEGMENT, at) ? at : []));
};

it.each([
  ['moss ba', [0]],
  ['moss', undefined],
  ['moss-', undefined],
  ['moss-based', [0]],
  ['moss-bz', []],
  ['moss-aa', []],
  ['mosz ba', []],
  ['moss-based de', [0]],
  ['moss-based dz', []],
  ['moss-based da', []],
  ['xoss-based de', []],
  ['moss-based decisions of', [0]],
  ['moss-based decisions of a ver', [0]],
  ['moss-based decisions of a verzzz', [0]],
  ['moss-based decisions of a vez', []],
  ['moss-based decisions az', []],
  ['moss and', [2]],
  ['bases of', [1]],
  ['title:moss ba', undefined],
  ['moss ba is:read', undefined],
  ['"moss ba"', undefined],
  ['苔 苔', undefined],
])('the titles that begin with %s are %j', (text, titles) => expect(begun(text)).toEqual(titles));
