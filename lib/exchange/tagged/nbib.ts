import type { Format, Origin } from '../format';

/**
 * PubMed's format for citation managers: MEDLINE
 * (https://www.nlm.nih.gov/bsd/mms/medlineelements.html).
 */
export const nbib = {
  id: 'nbib',
  extension: 'nbib',
  mime: 'application/nbib',
  certainty: 6,
  recognise: (text: string) => /^PMID ?- ?\d/m.test(text) || /^OWN {1,2}- ?ERIC/m.test(text),
  read: async (text: string, { now }: Origin) => (await import('./nbib-read')).readNbib(text, now),
} satisfies Format;
