import MarkdownIt, { type Token } from 'markdown-it';

/** The elements of a note. There are no others. */
export const NOTE_TAGS = [
  ...(['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr'] as const),
  ...(['table', 'thead', 'tbody', 'tr', 'th', 'td'] as const),
  ...(['em', 'strong', 's', 'br', 'a'] as const),
] as const;
export type NoteTag = (typeof NOTE_TAGS)[number];

/** An element of a note. */
export interface NoteElement {
  tag: NoteTag;
  /** Of a link: an address of the web or of mail. */
  href?: string;
  /** Of a numbered list: its first number, if that is not 1. */
  start?: number;
  children: NoteNode[];
}

export type NoteNode = string | NoteElement;

/** Longer notes are shown as typed, in UTF-16 units: reading this much takes a quarter second. */
const LONGEST = 50_000;
/** Deeper lists and quotations are shown as typed; the parser would leave them out. */
const DEEPEST = 40;

const parser = new MarkdownIt({ linkify: true, maxNesting: DEEPEST });
// `word.word` is no link; addresses with a scheme are.
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * Reads Markdown (CommonMark with tables and ~~struck~~ text). HTML is text, an image is a link
 * with its description. Undefined for notes that are too long or too deep.
 */
export function noteTree(markdown: string): NoteNode[] | undefined {
  if (markdown.length > LONGEST) return undefined;
  const tokens = parser.parse(markdown, {});
  const isDeep = (token: Token) => token.level >= DEEPEST - 1;
  if (tokens.some((token) => isDeep(token) || token.children?.some(isDeep))) return undefined;
  return treeOf(tokens);
}

/** Makes a tree of tokens that open and close elements. */
function treeOf(tokens: readonly Token[]): NoteNode[] {
  const root: NoteNode[] = [];
  /** The children of the elements that are open, the innermost last. */
  const open = [root];
  const add = (...nodes: NoteNode[]) => open.at(-1)?.push(...nodes);
  for (const token of tokens) {
    if (token.nesting > 0) {
      const element = elementOf(token);
      const children = element ? element.children : (open.at(-1) ?? root);
      if (element) add(element);
      open.push(children);
    } else if (token.nesting < 0) open.pop();
    else add(...leafOf(token, open.length > 1));
  }
  return root;
}

/** Undefined for an element whose content stands without it. */
function elementOf(token: Token): NoteElement | undefined {
  // The paragraph of an item in a list without blank lines.
  if (token.hidden) return undefined;
  if (token.tag === 'a') return linkTo(textOf(token, 'href'), []);
  const tag = NOTE_TAGS.find((each) => each === (HEADINGS[token.tag] ?? token.tag));
  if (!tag) return undefined;
  const start = Number(token.attrGet('start') ?? Number.NaN);
  return { tag, ...(Number.isInteger(start) && { start }), children: [] };
}

/** The heading above the note is one of the second level. */
const HEADINGS: Record<string, NoteTag> = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' };

function leafOf(token: Token, isInside: boolean): NoteNode[] {
  switch (token.type) {
    case 'inline':
      return treeOf(token.children ?? []);
    case 'softbreak':
    case 'hardbreak':
      return [{ tag: 'br', children: [] }];
    case 'hr':
      return [{ tag: 'hr', children: [] }];
    case 'code_inline':
      return [{ tag: 'code', children: [token.content] }];
    case 'code_block':
    case 'fence':
      return [{ tag: 'pre', children: [token.content.replace(/\n$/, '')] }];
    case 'image':
      return [imageOf(token, isInside)];
    default:
      return token.content === '' ? [] : [token.content];
  }
}

/** An image of the web is not loaded: its description links to it. */
function imageOf(token: Token, isInside: boolean): NoteNode {
  const source = textOf(token, 'src');
  const text = token.content || source;
  // A link in a link is not possible.
  return (isInside ? undefined : linkTo(source, [text])) ?? text;
}

function linkTo(address: string, children: NoteNode[]): NoteElement | undefined {
  if (!/^(?:https?|mailto):/i.test(address) || !URL.canParse(address)) return undefined;
  return { tag: 'a', href: address, children };
}

function textOf(token: Token, attribute: string): string {
  return String(token.attrGet(attribute) ?? '');
}
