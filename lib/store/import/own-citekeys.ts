import { cellsOf } from '../../merge/entry-cells';
import type { StampedEntry } from '../../paper/paper';
import { db } from '../database';
import { stampedFrom } from '../paper-row';

/** Who has a citation key. Without a stamp it is the owner, whoever else claims it. */
interface Owner {
  paper: string;
  stamp?: string;
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
  const keys = [...entries.values()].flatMap(({ citekey }) => citekey ?? []);
  const merged = await db.merges.where('citekey').anyOfIgnoreCase(keys).toArray();
  const found = await db.entries.where('citekey').anyOfIgnoreCase(keys).toArray();
  const rows = found.filter(({ paper }) => !replaced.includes(paper));
  const owners = new Map<string | undefined, Owner>([
    ...merged.map(({ citekey, kept }) => [citekey?.toLowerCase(), { paper: kept }] as const),
    ...rows.map(
      (row) => [row.citekey?.toLowerCase(), ownerOf(row.paper, stampedFrom(row))] as const,
    ),
  ]);
  const stored = new Set(rows.map(({ paper }) => paper));
  const lost = new Set<string>();
  for (const [paper, entry] of entries) {
    const key = entry.citekey?.toLowerCase();
    if (key === undefined) continue;
    const owner = owners.get(key);
    const claim = ownerOf(paper, entry);
    if (!owner || (owner.paper !== paper && isEarlier(claim, owner, entry))) {
      if (owner) lost.add(owner.paper);
      owners.set(key, claim);
    } else if (owner.paper !== paper) lost.add(paper);
  }
  const own = [...entries].map(
    ([paper, entry]) => [paper, lost.has(paper) ? withoutCitekey(entry) : entry] as const,
  );
  return { entries: new Map(own), keyless: new Set([...lost].filter((each) => stored.has(each))) };
}

/** The entry without its citation key, as if it had never had one. */
export function withoutCitekey({ citekey: _, stamps, ...entry }: StampedEntry): StampedEntry {
  if (!stamps) return entry;
  const { citekey: __, ...values } = stamps.values ?? {};
  const { values: ___, ...others } = stamps;
  const left = { ...others, ...(Object.keys(values).length > 0 && { values }) };
  return { ...entry, stamps: left };
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
