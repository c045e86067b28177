/** The conditionals whose outcome is known. Fields are text, so TeX is not in math mode there. */
const HOLDS: ReadonlyMap<string, boolean> = new Map([
  ['\\iftrue', true],
  ['\\iffalse', false],
  ['\\ifmmode', false],
]);

/**
 * Replaces TeX's conditionals by the branch that TeX would take: `\ifmmode a\else b\fi` by `b`.
 * Others are left as they are. Linear time.
 */
export function resolveConditionals(tex: string): string {
  if (!/\\if(?:mmode|true|false)(?![a-zA-Z])/.test(tex)) return tex;
  /** Of each enclosing conditional: whether its current branch is taken; undefined if unknown. */
  const open: (boolean | undefined)[] = [];
  let left = 0;
  let kept = '';
  let from = 0;
  for (const { 0: token, index } of tex.matchAll(TOKENS)) {
    const isKnown = token.startsWith('\\if')
      ? HOLDS.has(token.trimEnd())
      : open.at(-1) !== undefined;
    if (left === 0) kept += tex.slice(from, index);
    from = isKnown ? index + token.length : index;
    left += step(open, token.trimEnd());
  }
  return open.length === 0 ? kept + tex.slice(from) : tex;
}

/** Names of conditionals with the space that ends them. Escaped backslashes are skipped. */
const TOKENS = /(?<!(?<!\\)\\)\\(?:if[a-zA-Z]*|else|fi)(?![a-zA-Z]) ?/g;

/** Enters or leaves a branch. Returns the change of the number of branches that are not taken. */
function step(open: (boolean | undefined)[], name: string): number {
  if (name.startsWith('\\if')) {
    open.push(HOLDS.get(name));
    return HOLDS.get(name) === false ? 1 : 0;
  }
  if (open.length === 0) return 0;
  const last = open.pop();
  const isElse = name === '\\else';
  if (isElse) open.push(last === undefined ? undefined : !last);
  if (last === undefined) return 0;
  return last ? Number(isElse) : -1;
}
