import { braced } from './bib-fields';
import { bibFormat } from './bib-format';

/** BibLaTeX in UTF-8 (https://ctan.org/pkg/biblatex, section 2), for Biber. */
export const biblatex = bibFormat({
  id: 'biblatex',
  preprintType: 'online',
  names: { journal: 'journaltitle', place: 'location', server: 'organization', note: 'annotation' },
  dateFields: (date, doubt) => ({ date: braced(date && date + (doubt ?? '')) }),
  eprintFields: (arxiv, category) => ({
    eprint: braced(arxiv),
    eprinttype: '{arxiv}',
    eprintclass: braced(category),
  }),
});
