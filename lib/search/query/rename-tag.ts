import { NESTING, tagKey } from '../../paper/own/tag-style';
import { fieldNamed } from './fields';
import { type Token, tokensOf } from './tokens';
import { quoted } from './write-clause';

/**
 * Writes the new name of a tag into a query that names the tag, or one nested in it, whole:
 * `tag:thesis`, `tag:="to read"`, `tag:=llm/`, `tag:(thesis OR rivers)`. Everything else stays as
 * it was typed.
 */
export function withTagRenamed(query: string, tag: string, name: string): string {
  const rename = renamer(tag, name);
  let text = '';
  let at = 0;
  for (const token of tagsIn(query)) {
    const isExactWord = token.kind === 'word' && token.text.startsWith('=');
    const value = isExactWord ? token.text.slice(1) : token.text;
    const renamed = rename(value);
    if (renamed === undefined) continue;
    const typed = query.slice(token.at, token.end);
    const quote = token.kind === 'phrase' ? 1 : 0;
    const before = typed.slice(0, typed.lastIndexOf(value) - quote);
    text += query.slice(at, token.at) + before + quoted(renamed);
    at = token.end;
  }
  return text + query.slice(at);
}

/** The words and phrases of a query that are looked for in tags. */
function tagsIn(query: string): Token[] {
  /** The fields of the open brackets, the innermost last. */
  const around: (string | undefined)[] = [];
  return tokensOf(query).filter((token) => {
    const field = token.field === undefined ? around.at(-1) : fieldNamed(token.field);
    if (token.kind === 'open') around.push(field);
    if (token.kind === 'close') around.pop();
    return field === 'tag' && (token.kind === 'word' || token.kind === 'phrase');
  });
}

/** Returns the new name of a tag, undefined for tags that keep theirs. */
function renamer(tag: string, name: string): (value: string) => string | undefined {
  const key = tagKey(tag);
  const depth = tag.split(NESTING).length;
  return (value) => {
    const parts = value.split(NESTING);
    if (tagKey(parts.slice(0, depth).join(NESTING)) !== key) return undefined;
    return [name, ...parts.slice(depth)].join(NESTING);
  };
}
