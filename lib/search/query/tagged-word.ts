import { fieldNamed } from './fields';
import type { Token } from './tokens';

/** A word with a tag of PubMed behind it, `smith[au]`, or with the number of a footnote. */
const TAGGED = /^([^[\]]+)\[([\w/]{1,20})\]$/;
/** Tags of PubMed (pubmed.ncbi.nlm.nih.gov/help/#search-tags) that are no names of fields. */
const TAGS: Record<string, string> = {
  ...{ au: 'author', '1au': 'author', lastau: 'author', fau: 'author', ab: 'abstract' },
  ...{ ti: 'title', ta: 'venue', jour: 'venue', dp: 'year', pdat: 'year', pmid: 'id', uid: 'id' },
};
/** Tags of several fields. */
const ANYWHERE = /^(?:tiab|title\/abstract|tw|text|word|all|mh|mesh|majr|ot|nm|pt|\d+)$/;

/** A word whose field is named behind it as PubMed does, with the field before it. */
export function taggedWord(token: Token): Token {
  const [, text, tag = ''] = TAGGED.exec(token.kind === 'word' ? token.text : '') ?? [];
  if (text === undefined || token.field !== undefined) return token;
  const name = tag.toLowerCase();
  if (ANYWHERE.test(name)) return { ...token, text };
  const field = Object.hasOwn(TAGS, name) ? TAGS[name] : fieldNamed(name);
  return field === undefined ? token : { ...token, text, field };
}
