import { byText } from '../text/by-text';
import { isRecord } from '../text/json';

/** Vocabularies of the fields: BibTeX and BibLaTeX, RIS tags, CSL variables. */
export const BEYOND_SOURCES = ['bibtex', 'ris', 'csl'] as const;
export type BeyondSource = (typeof BEYOND_SOURCES)[number];

/**
 * What imported files say of a paper beyond the data model: fields by their name, as they were in
 * the file, for each vocabulary.
 */
export type Beyond = Partial<Record<BeyondSource, Record<string, string>>>;

/** Most fields of a paper, longest name in UTF-16 units, most bytes of all in UTF-8. */
export const BEYOND_LIMITS = { fields: 100, name: 200, bytes: 64 * 1024 } as const;

interface Field {
  source: BeyondSource;
  name: string;
  value: string;
  /** Of the name and the value in UTF-8. */
  bytes: number;
}

/**
 * Checks fields of a file. Those that are not texts are ignored. Of too many, or of too long ones,
 * the longest are left out, which `cut` reports.
 */
export function parseBeyond(value: unknown): { beyond?: Beyond; cut: boolean } {
  if (!isRecord(value)) return { cut: false };
  const fields = BEYOND_SOURCES.flatMap((source) => fieldsOf(source, value[source]));
  const kept = within(fields);
  const beyond = beyondOf(kept);
  return { ...(beyond && { beyond }), cut: kept.length < fields.length };
}

/**
 * The fields of both. Where both have one field, the longer text stays. Fields beyond the limits
 * are left out, the longest first. The order of the two makes no difference; nor does that of
 * three, unless they exceed the limits together.
 */
export function mergeBeyond(a: Beyond | undefined, b: Beyond | undefined): Beyond | undefined {
  if (!a || !b) return a ?? b;
  const fields = BEYOND_SOURCES.flatMap((source) => {
    const [ours, theirs] = [new Map(entries(a[source])), new Map(entries(b[source]))];
    const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
    return names.map((name) => {
      const values = [ours.get(name), theirs.get(name)].filter((each) => each !== undefined);
      return fieldOf(source, name, values.sort(byLength).at(-1) ?? '');
    });
  });
  return beyondOf(within(fields));
}

function fieldsOf(source: BeyondSource, value: unknown): Field[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, text]) =>
    typeof text === 'string' && name !== '' ? fieldOf(source, name, text) : [],
  );
}

function fieldOf(source: BeyondSource, name: string, value: string): Field {
  return { source, name, value, bytes: new TextEncoder().encode(name + value).length };
}

/** The fields within the limits, in their order; the shortest ones if not all are. */
function within(fields: readonly Field[]): Field[] {
  const kept = new Set<Field>();
  let left: number = BEYOND_LIMITS.bytes;
  for (const field of fields.filter(({ name }) => name.length <= BEYOND_LIMITS.name).sort(bySize)) {
    left -= field.bytes;
    if (kept.size === BEYOND_LIMITS.fields || left < 0) break;
    kept.add(field);
  }
  return fields.filter((field) => kept.has(field));
}

function bySize(a: Field, b: Field): number {
  const place = ({ source, name }: Field) => `${source} ${name}`;
  return a.bytes - b.bytes || byText(place(a), place(b));
}

function byLength(a: string, b: string): number {
  return a.length - b.length || byText(a, b);
}

function beyondOf(fields: readonly Field[]): Beyond | undefined {
  if (fields.length === 0) return undefined;
  const groups = BEYOND_SOURCES.map((source) => {
    const own = fields.filter((field) => field.source === source);
    return [source, Object.fromEntries(own.map(({ name, value }) => [name, value]))] as const;
  });
  return Object.fromEntries(groups.filter(([, group]) => Object.keys(group).length > 0));
}

function entries(group: Record<string, string> | undefined): [string, string][] {
  return Object.entries(group ?? {});
}
