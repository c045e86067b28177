import { MONTHS } from '../../text/time';
import type { Doubt } from '../doubtful-date';
import { braced } from './bib-fields';
import { bibFormat } from './bib-format';

/** A year as BibTeX's styles print it. */
function doubtfulYear(year: string, doubt: Doubt | undefined): string {
  const known = doubt === '?' || doubt === '%' ? `${year}?` : year;
  return doubt === '~' || doubt === '%' ? `ca. ${known}` : known;
}

/** BibTeX in UTF-8, for BibTeX and Biber. */
export const bibtex = bibFormat({
  id: 'bibtex',
  certainty: 4,
  preprintType: 'misc',
  names: { journal: 'journal', place: 'address', server: 'howpublished', note: 'annote' },
  dateFields(date, doubt) {
    const [year, month, day] = date?.split('-') ?? [];
    return {
      year: braced(year && doubtfulYear(year, doubt)),
      month: MONTHS[Number(month) - 1],
      // No style of BibTeX prints it, but other programs read it.
      day: braced(day && String(Number(day))),
    };
  },
  // arXiv's own fields (https://info.arxiv.org/help/hypertex/bibstyles), then BibLaTeX's: Zotero
  // reads only the latter.
  eprintFields: (arxiv, category) => ({
    eprint: braced(arxiv),
    archivePrefix: '{arXiv}',
    primaryClass: braced(category),
    eprinttype: '{arxiv}',
    eprintclass: braced(category),
  }),
});
