import { LAYOUTS, type Layout } from '../../lib/settings/library';

/** The whole state of the library, as its address holds it. */
export interface Address {
  /** The name of a view in the table of views, or of a cover: `settings`, `import`. */
  view: string;
  /** The text of the search box. It holds the facets, tags and the order, too. */
  text: string;
  /** The paper that the user has moved to. */
  paper?: string;
  /** How lists are laid out; undefined for the layout of the settings. */
  layout?: Layout;
  /** State that only this view has: the month of a calendar. */
  more: Readonly<Record<string, string>>;
}

/** Where the library starts without anything in its address. */
export const FIRST_VIEW = 'saved';
const OWN = new Set(['q', 'paper', 'as']);

/**
 * Reads the fragment of an address: `#unread?q=tag:llm+sort:title&paper=arxiv:2501.00001`. Never
 * throws: what is missing or damaged has its default.
 */
export function parseHash(hash: string): Address {
  const [, view = '', query = ''] = /^#?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const fields = new URLSearchParams(query);
  const paper = fields.get('paper');
  const layout = LAYOUTS.find((each) => each === fields.get('as'));
  return {
    view: view || FIRST_VIEW,
    text: fields.get('q') ?? '',
    ...(paper && { paper }),
    ...(layout && { layout }),
    more: Object.fromEntries([...fields].filter(([name]) => !OWN.has(name))),
  };
}

/** Writes the fragment that `parseHash` reads. */
export function hashOf({ view, text, paper, layout, more }: Address): string {
  const fields = [
    ['q', text.trim()],
    ['as', layout ?? ''],
    ...Object.entries(more),
    ['paper', paper ?? ''],
  ].filter(([, value]) => value !== '');
  const query = fields.map(([name = '', value = '']) => `${encoded(name)}=${encoded(value)}`);
  return `#${view}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/**
 * Returns the address to which a change leads. What is not named stays, except for the paper and,
 * in another view, its own state.
 */
export function nextAddress(address: Address, change: Partial<Address>): Address {
  const { paper: _, ...stays } = address;
  const isOther = change.view !== undefined && change.view !== address.view;
  return { ...stays, ...(isOther && { more: {} }), ...change };
}

/** Encodes only what a fragment or a form can't contain, so that people can read the address. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:3A|2F|2C|40)/g, decodeURIComponent)
    .replace(/%20/g, '+');
}
