import type { Paper } from '../../../lib/paper/paper';

/** A number in [0, 1) from a seeded generator. */
export type Random = () => number;

/** Makes a query for a paper; undefined if the paper does not suit the kind. */
export type QueryKind = (paper: Paper, random: Random) => string | undefined;
