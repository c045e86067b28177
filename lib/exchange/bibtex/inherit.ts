import type { RawEntry } from '../../text/bibtex/entries';

/** Fields that an entry inherits under another name (biblatex.pdf, appendix B). */
const RENAMED: Record<string, readonly string[]> = {
  booktitle: ['booktitle', 'title'],
  address: ['address', 'location'],
};
/**
 * Fields that identify or describe the parent alone. BibTeX inherits all fields, but the DOI of
 * the proceedings is not the DOI of a paper in them.
 */
const PARENTS_OWN =
  /^(?:doi|url|urldate|eprint\w*|archiveprefix|primaryclass|pmid|pmc(?:id)?|pages|abstract|keywords?|note|annote|annotation|file|crossref|xref|xdata|ids|subtitle|shorttitle|timestamp|biburl|bibsource|date-\w+|bdsk-\S+)$/;
const MOST_PARENTS = 20;
/** Entries above an entry from which it inherits. */
const DEEPEST = 20;

/**
 * Fills in the fields that entries inherit by `crossref` and `xdata`: as in BibTeX, all that they
 * lack, also a title; or one field (`xdata=key-field`). Changes the given entries.
 * @returns the entries that are works, and those that are not: `set` and `xdata`
 */
export function inherited(entries: readonly RawEntry[]): { works: RawEntry[]; sets: RawEntry[] } {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const finished = new Set<RawEntry>();
  const finish = (entry: RawEntry, depth: number) => {
    // Parents inherit first, so that entries inherit from all above them. Circles end.
    if (finished.has(entry) || depth > DEEPEST) return;
    finished.add(entry);
    inheritFields(entry, byKey);
    for (const parent of parentsOf(entry, 'xdata', byKey)) {
      finish(parent, depth + 1);
      for (const [name, value] of parent.fields) fill(entry, name, value);
    }
    for (const parent of parentsOf(entry, 'crossref', byKey)) {
      finish(parent, depth + 1);
      inheritAll(entry, parent);
    }
  };
  for (const entry of entries) finish(entry, 0);
  return {
    works: entries.filter(({ type }) => type !== 'xdata' && type !== 'set'),
    sets: entries.filter(({ type }) => type === 'set'),
  };
}

/** Replaces values that name a field of another entry (biblatex.pdf, section 3.13.6). */
function inheritFields({ fields }: RawEntry, byKey: ReadonlyMap<string, RawEntry>): void {
  for (const [name, value] of fields) {
    const [, key = '', field = ''] = /^\s*xdata=([^\s,]+)-([a-z]+)\s*$/i.exec(value) ?? [];
    const shared = byKey.get(key.toLowerCase())?.fields.get(field.toLowerCase());
    if (shared !== undefined) fields.set(name, shared);
  }
}

function inheritAll(entry: RawEntry, parent: RawEntry): void {
  const isPart = /^in|^conference$|^supp|^bookinbook$/.test(entry.type);
  if (isPart || parent.fields.has('booktitle')) {
    for (const [name, sources] of Object.entries(RENAMED)) {
      fill(entry, name, sources.map((source) => parent.fields.get(source)).find(Boolean));
    }
  }
  for (const [name, value] of parent.fields) {
    if (!PARENTS_OWN.test(name)) fill(entry, name, value);
  }
}

/** The parents that the file has. The field is removed if it names only these. */
function parentsOf(
  entry: RawEntry,
  field: string,
  byKey: ReadonlyMap<string, RawEntry>,
): RawEntry[] {
  const listed = entry.fields.get(field)?.split(',').slice(0, MOST_PARENTS) ?? [];
  const keys = listed.map((key) => key.trim().toLowerCase()).filter(Boolean);
  if (keys.every((key) => byKey.has(key))) entry.fields.delete(field);
  return keys.flatMap((key) => {
    const parent = byKey.get(key);
    return parent && parent !== entry ? parent : [];
  });
}

function fill({ fields }: RawEntry, name: string, value: string | undefined): void {
  if (value && !fields.get(name)) fields.set(name, value);
}
