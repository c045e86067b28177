import { RANKS } from '../../merge/source-rank';
import { type Edition, STAMPED_FIELDS, type Stamp, type Stamps } from '../../paper/paper';
import { parsePublication } from '../../paper/parse-publication';
import { PUBLICATION_VARIABLES } from '../../paper/publication';
import { isRecord } from '../../text/json';

/** The latest time of a `Date`. */
const LATEST_MS = 8.64e15;
/** More than a paper ever has. */
const MOST_EDITIONS = 20;

/** Whether the value is a time in ms that a `Date` can have. */
export function isTime(raw: unknown): raw is number {
  return typeof raw === 'number' && raw >= 0 && raw <= LATEST_MS;
}

/** Checks the stamps of a stored paper; undefined if none is valid. */
export function parseStamps(raw: unknown): Stamps | undefined {
  return stampsOf(STAMPED_FIELDS, raw);
}

/** Checks the editions of a stored paper; undefined if fewer than two are valid. */
export function parseEditions(raw: unknown): Edition[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const editions = raw.slice(0, MOST_EDITIONS).flatMap((each: unknown): Edition[] => {
    if (!isRecord(each)) return [];
    const publication = parsePublication(each['publication']);
    const stamp = parseStamp(each['stamp']);
    if (!publication || !stamp || Object.keys(publication).length === 0) return [];
    const stamps = stampsOf(PUBLICATION_VARIABLES, each['stamps']);
    return [{ publication, stamp, ...(stamps && { stamps }) }];
  });
  return editions.length > 1 ? editions : undefined;
}

function stampsOf<F extends string>(
  fields: readonly F[],
  raw: unknown,
): { [field in F]?: Stamp } | undefined {
  if (!isRecord(raw)) return undefined;
  const stamps: { [field in F]?: Stamp } = {};
  for (const field of fields) {
    const stamp = parseStamp(raw[field]);
    if (stamp) stamps[field] = stamp;
  }
  return Object.keys(stamps).length > 0 ? stamps : undefined;
}

function parseStamp(raw: unknown): Stamp | undefined {
  if (!Array.isArray(raw)) return undefined;
  const [rank, at]: unknown[] = raw;
  return isRank(rank) && isTime(at) ? [rank, at] : undefined;
}

function isRank(raw: unknown): raw is number {
  return Number.isInteger(raw) && Number(raw) >= RANKS.least && Number(raw) <= RANKS.most;
}
