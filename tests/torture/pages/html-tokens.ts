/** A piece of HTML: a tag, a comment, a script with its content, or the text between. */
export type Token = string;

const TOKEN = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+|</g;

/** Splits HTML into pieces; joined they are the HTML again. */
export function tokensOf(html: string): Token[] {
  return html.match(TOKEN) ?? [];
}

export const isTag = (token: Token) => /^<[a-z]/i.test(token) && !isScript(token);
export const isScript = (token: Token) => /^<(?:script|style)/.test(token);
export const isText = (token: Token) => !token.startsWith('<') && token.trim() !== '';

/** The index behind the end of the element that starts at a tag. */
export function endOf(tokens: readonly Token[], start: number): number {
  const [, name = ''] = /^<([a-z0-9-]+)/i.exec(tokens[start] ?? '') ?? [];
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    if (new RegExp(`^<${name}\\b`, 'i').test(token) && !token.endsWith('/>')) depth++;
    if (new RegExp(`^</${name}\\b`, 'i').test(token)) depth--;
    if (depth <= 0) return index + 1;
  }
  return start + 1;
}
