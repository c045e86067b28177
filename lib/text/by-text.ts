/** Orders texts by their UTF-16 units, as `sort` does: -1, 0 or 1. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
