import { expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
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
