/**
 * Removes the endings of a path that match, `.full` and `.pdf` of `/moss.full.pdf`. An ending
 * begins with a dot or a slash. Linear, unlike the regex `(?:ending)+$`, which starts anew at each
 * ending.
 */
export function withoutEndings(path: string, ending: RegExp): string {
  const parts = path.split(/(?=[./])/);
  while (ending.test(parts.at(-1) ?? '')) parts.pop();
  return parts.join('');
}
