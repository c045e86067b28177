import { cellsOf } from '../../merge/entry-cells';
import { mergeEntry } from '../../merge/merge-entry';
import type { StampedEntry } from '../../paper/paper';
import { db } from '../database';
import { stampedFrom } from '../paper-row';
import { learntEntry } from './file-entries';

/** Who has a citation key. Without a stamp it is the owner, whoever else claims it. */
interface Owner {
  paper: string;
  stamp?: string;
  /** Whether only a file without stamps says so, beside the key that the paper has here. */
  isClaimed?: boolean;
}

/** The entries of a file with the citation keys that stay theirs. */
export interface Keyed {
  entries: Map<string, StampedEntry>;
  /** Stored papers whose citation key belongs to a paper of the file. */
  keyless: Set<string>;
}

/**
 * Takes the citation keys from entries that belong to another paper, or to one that was merged into
 * another. Keys that differ only in case are equal to BibTeX. If two machines gave one key to two
 * papers, the paper that had it first keeps it, in whatever order the machines meet.
 * @param entries of a file, by the id of the paper
 * @param replaced ids of stored stubs that are among these entries
 */
export async function withOwnCitekeys(
  entries: Map<string, StampedEntry>,
  replaced: readonly string[],
): Promise<Keyed> {
  const papers = [...entries.keys()];
  const known = (await db.entries.bulkGet(papers)).map((row) => row && stampedFrom(row));
  const claimants = papers.flatMap((paper, index) => {
    const entry = entries.get(paper);
    return entry ? [{ paper, entry, learnt: learntFrom(known[index], entry) }] : [];
  });
  const keys = claimants.flatMap(({ learnt }) => learnt.citekey ?? []);
  const merged = await db.merges.where('citekey').anyOfIgnoreCase(keys).toArray();
  const found = await db.entries.where('citekey').anyOfIgnoreCase(keys).toArray();
  // Of papers with stamps in the file counts the key that they will have then.
  const rows = found.filter(
    ({ paper }) => !(replaced.includes(paper) || entries.get(paper)?.stamps !== undefined),
  );
  const owners = new Map<string | undefined, Owner>([
    ...merged.map(({ citekey, kept }) => [citekey?.toLowerCase(), { paper: kept }] as const),
    ...rows.map(
      (row) => [row.citekey?.toLowerCase(), ownerOf(row.paper, stampedFrom(row))] as const,
    ),
  ]);
  const stored = new Set([
    ...rows.map(({ paper }) => paper),
    ...known.flatMap((entry) => (entry && entries.get(entry.paper)?.stamps ? entry.paper : [])),
  ]);
  const lost = new Set<string>();
  const refused = new Set<string>();
  const lose = ({ paper, isClaimed }: Owner) => (isClaimed ? refused : lost).add(paper);
  for (const { paper, entry, learnt } of claimants) {
    const key = learnt.citekey?.toLowerCase();
    if (key === undefined) continue;
    const owner = owners.get(key);
    const claim = { ...ownerOf(paper, learnt), isClaimed: !entry.stamps };
    if (!owner || (owner.paper !== paper && isEarlier(claim, owner, entry))) {
      if (owner) lose(owner);
      owners.set(key, claim);
    } else if (owner.paper !== paper) lose(claim);
  }
  // A paper that is stored loses its key once both are merged.
  const isKeyless = (paper: string) =>
    refused.has(paper) || (lost.has(paper) && !stored.has(paper));
  const own = [...entries].map(
    ([paper, entry]) => [paper, isKeyless(paper) ? withoutCitekey(entry) : entry] as const,
  );
  return { entries: new Map(own), keyless: new Set([...lost].filter((each) => stored.has(each))) };
}

/** The entry without its citation key. The stamp stays, so that no older key takes its place. */
export function withoutCitekey({ citekey, ...entry }: StampedEntry): StampedEntry {
  if (!entry.stamps || citekey === undefined) return entry;
  const { stamp } = ownerOf(entry.paper, { ...entry, citekey });
  const values = { ...entry.stamps.values, ...(stamp && { citekey: stamp }) };
  return { ...entry, stamps: { ...entry.stamps, values } };
}

/** Our entry with what another machine knows of it. */
export function learnt(ours: StampedEntry, { entries, keyless }: Keyed): StampedEntry {
  const entry = learntEntry(ours, entries.get(ours.paper));
  return keyless.has(ours.paper) ? withoutCitekey(entry) : entry;
}

/** The entry as it will be: with stamps, merged with ours. */
function learntFrom(ours: StampedEntry | undefined, theirs: StampedEntry): StampedEntry {
  return ours && theirs.stamps ? mergeEntry(ours, theirs) : theirs;
}

function ownerOf(paper: string, entry: StampedEntry): Owner {
  return { paper, stamp: cellsOf(entry).values.get('citekey')?.stamp ?? '' };
}

/** Only what a machine knows can take a key from its owner, not what a file says. */
function isEarlier(claim: Owner, owner: Owner, { stamps }: StampedEntry): boolean {
  if (!stamps || owner.stamp === undefined || claim.stamp === undefined) return false;
  if (claim.stamp !== owner.stamp) return claim.stamp < owner.stamp;
  return claim.paper < owner.paper;
}
