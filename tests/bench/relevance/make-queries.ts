import type { Item, Paper } from '../../../lib/paper/paper';
import { seeded } from '../../made/random';
import { ADDRESS_KINDS } from './address-queries';
import { AUTHOR_KINDS } from './author-queries';
import { CITED_KINDS } from './cited-queries';
import { ENGINE_KINDS } from './engine-queries';
import { HABIT_KINDS } from './habit-queries';
import { PASTED_KINDS } from './pasted-queries';
import type { QueryKind, Random } from './query-kind';
import { REMEMBERED_KINDS } from './remembered-queries';
import { REWORDED_KINDS } from './reworded-queries';
import type { KnownItem } from './score';
import { SLIP_KINDS } from './slip-queries';
import { TITLE_KINDS } from './title-queries';
import { TYPING_KINDS } from './typing-queries';

/**
 * Makes known-item queries of more than a hundred kinds from the papers. The same seed gives the
 * same queries.
 * @param most of each kind
 */
export function makeQueries(items: readonly Item[], seed: number, most: number): KnownItem[] {
  const random = seeded(seed);
  const papers = items.map(({ paper }) => paper);
  return Object.entries(KINDS).flatMap(([kind, make]) =>
    queriesOf(kind, make, papers, random, most),
  );
}

const KINDS = {
  ...AUTHOR_KINDS,
  ...TITLE_KINDS,
  ...ADDRESS_KINDS,
  ...TYPING_KINDS,
  ...HABIT_KINDS,
  ...REMEMBERED_KINDS,
  ...REWORDED_KINDS,
  ...CITED_KINDS,
  ...SLIP_KINDS,
  ...PASTED_KINDS,
  ...ENGINE_KINDS,
};

function queriesOf(
  kind: string,
  make: QueryKind,
  papers: readonly Paper[],
  random: Random,
  most: number,
) {
  const queries: KnownItem[] = [];
  // Kinds that suit few papers look at all of them, in a random order.
  const left = [...papers];
  while (left.length > 0 && queries.length < most) {
    const at = Math.floor(random() * left.length);
    const paper = left[at];
    left[at] = left.at(-1) as Paper;
    left.pop();
    const text = paper && make(paper, random);
    if (text) queries.push({ kind, text, id: paper.id });
  }
  return queries;
}
