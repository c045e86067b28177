import { doiId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { collapse } from '../../text/text';

const FORM = /^(.+?)\. ((?:1[5-9]|20)\d{2}\b[^;:.]*)/;

/**
 * Parses a citation in the style of the National Library of Medicine: `Psychol Bull. 2010
 * Jul;136(4):495-525. doi: 10.1037/a0019486. Epub 2010 May 3.`, `PLoS One. 2010; 5(1): e8653.
 * Published online 2010 Jan 13.` The DOI is in `ids`.
 */
export function medicalCitation(
  text: string,
): Pick<PageDraft, 'ids' | 'venue' | 'published' | 'online' | 'kind' | 'stated'> {
  const citation = collapse(text);
  const [cited = '', venue, printed] = FORM.exec(citation) ?? [];
  const online = /\b(?:Published online|Epub) (\d{4} [^.;]+)/.exec(citation)?.[1];
  const line = citation.slice(cited.length).replace(/^[;.] ?/, '');
  const doi = doiId(/\bdoi: ?(10\.\S+)/i.exec(citation)?.[1] ?? '');
  return {
    ids: doi ? [doi] : [],
    ...(venue && { venue, kind: 'article-journal' as const }),
    ...(printed && { published: printed }),
    ...(online && { online }),
    ...(venue && line && { stated: { line } }),
  };
}
