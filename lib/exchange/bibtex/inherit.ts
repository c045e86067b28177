import type { RawEntry } from './entries';

/**
 * The fields that an entry inherits from its `crossref` parent (biblatex.pdf, appendix B), of
 * those that are imported.
 */
const FROM_PARENT: Record<string, readonly string[]> = {
  booktitle: ['booktitle', 'title'],
  journal: ['journal'],
  journaltitle: ['journaltitle'],
  year: ['year'],
  month: ['month'],
  date: ['date'],
  editor: ['editor'],
  publisher: ['publisher'],
  address: ['address', 'location'],
  series: ['series'],
  volume: ['volume'],
  isbn: ['isbn'],
  issn: ['issn'],
  eventtitle: ['eventtitle'],
};
const MOST_PARENTS = 20;

/**
 * Fills in the fields that entries inherit by `crossref` and `xdata`. Changes the given entries.
 * @returns the entries without those that are only parents of others
 */
export function inherited(entries: readonly RawEntry[]): RawEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const used = new Set<RawEntry>();
  for (const entry of entries) {
    for (const parent of parentsOf(entry, 'xdata', byKey)) {
      for (const [name, value] of parent.fields) fill(entry, name, value);
      used.add(parent);
    }
    for (const parent of parentsOf(entry, 'crossref', byKey)) {
      for (const [name, sources] of Object.entries(FROM_PARENT)) {
        fill(entry, name, sources.map((source) => parent.fields.get(source)).find(Boolean));
      }
      used.add(parent);
    }
  }
  const isContainer = (entry: RawEntry) =>
    entry.type === 'xdata' || entry.type === 'set' || (used.has(entry) && !CITED.test(entry.type));
  return entries.filter((entry) => !isContainer(entry));
}

/** Types that are imported although other entries inherit from them: papers and books. */
const CITED = /^(?:article|in\w+|conference|misc|online|book|thesis|phdthesis)$/;

function parentsOf(
  entry: RawEntry,
  field: string,
  byKey: ReadonlyMap<string, RawEntry>,
): RawEntry[] {
  const keys = (entry.fields.get(field) ?? '').split(',').slice(0, MOST_PARENTS);
  return keys.flatMap((key) => {
    const parent = byKey.get(key.trim().toLowerCase());
    return parent && parent !== entry ? [parent] : [];
  });
}

function fill({ fields }: RawEntry, name: string, value: string | undefined): void {
  if (value && !fields.get(name)) fields.set(name, value);
}
