import { doiId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { collapse } from '../../text/text';
import { printedDate } from './printed-date';

const FORM = /^(.+?)\. ((?:1[5-9]|20)\d{2}\b[^;:.]*)/;

/**
 * Parses a citation in the style of the National Library of Medicine to journal, date, and DOI in
 * `ids`: `Psychol Bull. 2010 Jul;136(4):495-525. doi: 10.1037/a0019486. Epub …`, `PLoS One. 2010;
 * 5(1): e8653. Published online 2010 Jan 13.`
 */
export function medicalCitation(text: string): Pick<PageDraft, 'ids' | 'venue' | 'published'> {
  const citation = collapse(text);
  const [, venue, printed] = FORM.exec(citation) ?? [];
  const online = /Published online ([^.]+)/.exec(citation)?.[1];
  const published = printedDate(online ?? printed);
  const doi = doiId(/\bdoi: ?(10\.\S+)/i.exec(citation)?.[1] ?? '');
  return { ids: doi ? [doi] : [], ...(venue && { venue }), ...(published && { published }) };
}
