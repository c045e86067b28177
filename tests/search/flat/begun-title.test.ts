import { expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { flatDocument } from '../../../lib/search/flat/document';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';

const TITLES = [
  'Lichen, moss',
  'Moss: a long title about lichen and what lives in it, under it and around it',
  'On moss of the coast',
  'Élan of the mosses and their many, many lives in the woods of the north',
];

const segment = openSegment(
  buildSegment(
    TITLES.map((title, index) =>
      flatDocument({ paper: paperOf({ ids: [`doi:10.1/x.${index}`], title }, 'arxiv', 0) }),
    ),
  ),
);

function first(text: string): string | undefined {
  const { query } = parseQuery(text, 0);
  const id = query && find([segment], query, new Map()).ids.at(0);
  return id && TITLES[Number(id.at(-1))];
}

it.each([
  ['moss a lon', TITLES[1]],
  ['on mos', TITLES[2]],
  ['moss coast', TITLES[2]],
  ['elan mosses', TITLES[3]],
  ['elan of the mosses and their many', TITLES[3]],
  ['lichen moss', TITLES[0]],
  ['title:moss', TITLES[0]],
])('%s: a title that begins so comes first', (text, title) => {
  expect(first(text)).toBe(title);
});
