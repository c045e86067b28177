/** The clause of a query that a click on a tag adds. */
export function tagClause(tag: string): string {
  return /^[\p{L}\p{N}/_.+-]+$/u.test(tag) ? `tag:${tag}` : `tag:"${tag.replaceAll('"', ' ')}"`;
}
