/** What is known of all works that a style formats. */
export interface KnownOfWorks {
  /** Their type. */
  type: string;
  /** Whether some of them may have a variable. */
  mayHave(variable: string): boolean;
}

/**
 * The result of a condition of a style, undefined if it differs between works
 * (https://docs.citationstyles.org/en/stable/specification.html#choose).
 * @param attributes those of `if` or `else-if`
 */
export function conditionResult(
  { match = 'all', ...tests }: Readonly<Record<string, string>>,
  { type, mayHave }: KnownOfWorks,
): boolean | undefined {
  const results = Object.entries(tests).flatMap(([name, value]): (boolean | undefined)[] => {
    const words = value.split(/\s+/);
    // Of several types any is enough, whatever `match` says.
    if (name === 'type') return [words.includes(type)];
    const isOfVariable = /^(?:variable|is-numeric|is-uncertain-date)$/.test(name);
    return words.map((word) => (isOfVariable && !mayHave(word) ? false : undefined));
  });
  if (match === 'all') return allOf(results);
  const isAny = results.includes(true) ? true : results.includes(undefined) ? undefined : false;
  return match === 'any' || isAny === undefined ? isAny : !isAny;
}

function allOf(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}
