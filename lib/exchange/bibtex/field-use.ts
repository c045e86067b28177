/** The fields of an entry, with a record of those that were used. */
export interface FieldUse {
  /** The value of the first of these fields that has one. The field counts as used. */
  use(...names: string[]): string | undefined;
  /** The same, but the field does not count as used. */
  see(...names: string[]): string | undefined;
  /** The fields that have a value and were not used. */
  unused(): [name: string, value: string][];
}

/** Records which fields of an entry are used. */
export function fieldUse(fields: ReadonlyMap<string, string>): FieldUse {
  const used = new Set<string>();
  const first = (names: readonly string[]) => names.find((name) => fields.get(name)?.trim());
  return {
    use(...names) {
      const name = first(names);
      if (name === undefined) return undefined;
      used.add(name);
      return fields.get(name);
    },
    see(...names) {
      return fields.get(first(names) ?? '');
    },
    unused() {
      return [...fields].filter(([name, value]) => !used.has(name) && value.trim() !== '');
    },
  };
}
