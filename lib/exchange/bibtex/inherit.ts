import type { RawEntry } from './entries';

/** What an entry takes from the one that its `crossref` names (biblatex.pdf, appendix B), as far as we keep it. */
const FROM_PARENT: Record<string, readonly string[]> = {
  booktitle: ['booktitle', 'title'],
  journal: ['journal'],
  journaltitle: ['journaltitle'],
  year: ['year'],
  month: ['month'],
  date: ['date'],
};
const MOST_PARENTS = 20;

/** Fills entries from those to which they refer by `crossref` and `xdata`, and leaves out what is only referred to. */
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

/** Papers and books may be cited themselves, though others refer to them. */
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
