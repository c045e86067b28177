import { pageOf } from '../../paper/addresses';
import type { CitedVersion } from '../../paper/citation';
import { arxivOf, doiOf } from '../../paper/citation';
import type { Paper } from '../../paper/paper';
import { venueKind } from '../../paper/venue-kind';

/** How a paper is cited: as a preprint on a server, or by the venue that published it. */
export type Publication =
  | { kind: 'preprint'; server?: string }
  | { kind: 'conference' | 'journal'; venue: string };

/** Names of conferences, in full or as the acronyms that their fields use: “NeurIPS 2023”. */
const MEETING =
  /\b(?:proc(?:eedings|\.)|conference|symposium|workshop|advances in|meeting)\b|^(?:the )?(?:ICLR|ICML|NeurIPS|NIPS|AISTATS|UAI|COLT|CoRL|ACL|NAACL|EACL|AACL|EMNLP|COLING|CoNLL|COLM|LREC|CVPR|ICCV|ECCV|WACV|BMVC|AAAI|IJCAI|KDD|SIGIR|WWW|CIKM|WSDM|RecSys|CHI|UIST|SIGMOD|SIGGRAPH|ICRA|IROS|RSS|INTERSPEECH|ICASSP|MLSys|NSDI|OSDI|SOSP|ICSE|STOC|FOCS|SODA|Findings of)\b/i;

/**
 * How a paper is cited. A paper that was only submitted to a venue, or withdrawn, is a preprint.
 * @param preprints whether a published paper is cited by its preprint on arXiv
 */
export function publicationOf(paper: Paper, { preprints }: CitedVersion): Publication {
  const { venue } = paper;
  const arxiv = arxivOf(paper) !== undefined;
  if (arxiv && preprints) return { kind: 'preprint', server: 'arXiv' };
  if (venue && venueKind(venue) === 'published')
    return { kind: MEETING.test(venue) ? 'conference' : 'journal', venue };
  if (arxiv) return { kind: 'preprint', server: 'arXiv' };
  return venue && venueKind(venue) === 'preprint'
    ? { kind: 'preprint', server: venue }
    : { kind: 'preprint' };
}

/** DOI and address of the cited version. A preprint on arXiv has arXiv's, not the publisher's. */
export function placeOf(paper: Paper, { preprints }: CitedVersion): { doi?: string; url?: string } {
  const arxiv = preprints ? arxivOf(paper) : undefined;
  const [doi, url] = arxiv
    ? [`10.48550/arXiv.${arxiv}`, `https://arxiv.org/abs/${arxiv}`]
    : [doiOf(paper), pageOf(paper)];
  return { ...(doi && { doi }), ...(url && { url }) };
}
