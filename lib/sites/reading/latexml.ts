import type { PageDraft } from '../../paper/paper';
import { byline } from './byline';
import { contentOf } from './content';
import { defined } from './dom';

/**
 * The title of a page that LaTeXML made of a paper (https://github.com/brucemiller/LaTeXML:
 * classes are `ltx_` and the element's name).
 */
export const LATEXML_TITLE = 'h1.ltx_title_document, .ltx_document > .ltx_title';
const NOTES =
  '.ltx_note, .ltx_tag, .ltx_ERROR, .ltx_author_notes, .ltx_role_footnote, .ltx_pubyear, sup';
/** Words of institutions, which LaTeX sources write among the names. */
const PLACE =
  /universit|institut|\b(?:departments?|laborator(?:y|ies)|labs?|research|schools?|college|academy|inc|ltd|team|google|microsoft|meta|openai|nvidia)\b/i;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,4}$/u;

/**
 * What a page made by LaTeXML shows of its paper; `ids` is empty. Names are taken only where every
 * author has an element that holds nothing but a name: sources put affiliations, addresses and
 * several names into one.
 */
export function latexmlDraft(document: Document): PageDraft {
  const abstract = document.querySelector('.ltx_abstract');
  return defined<PageDraft>({
    ids: [],
    title: contentOf(document.querySelector(LATEXML_TITLE), NOTES),
    ...byline(names(document)),
    abstract: contentOf(abstract, `.ltx_title, ${NOTES}`) || undefined,
  });
}

function names(document: Document): string[] {
  const persons = [...document.querySelectorAll('.ltx_authors .ltx_personname')];
  const printed = persons.map((person) => contentOf(person, NOTES).replace(/[,;]$/, ''));
  const most = printed.length > 1 ? 5 : 3;
  const clean = (name: string) =>
    NAME.test(name) && !PLACE.test(name) && name.split(' ').length <= most;
  return printed.every(clean) ? printed : [];
}
