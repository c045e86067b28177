/** The later day of each library. */
export function laterDays(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): Record<string, string> {
  const days = { ...a };
  for (const [library, day] of Object.entries(b))
    if ((days[library] ?? '') < day) days[library] = day;
  return days;
}
