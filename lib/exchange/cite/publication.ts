import { pageOf } from '../../paper/addresses';
import type { CitedVersion } from '../../paper/citation';
import { arxivOf, doiOf } from '../../paper/citation';
import type { Paper } from '../../paper/paper';
import { venueKind } from '../../paper/venue-kind';

/** As what a paper is cited: a preprint on a server, or by the venue at which it appeared. */
export type Publication =
  | { kind: 'preprint'; server?: string }
  | { kind: 'conference' | 'journal'; venue: string };

/** Names of meetings, whole or as their communities write them with the year: “NeurIPS 2023”. */
const MEETING =
  /\b(?:proc(?:eedings|\.)|conference|symposium|workshop|advances in|meeting)\b|^(?:the )?(?:ICLR|ICML|NeurIPS|NIPS|AISTATS|UAI|COLT|CoRL|ACL|NAACL|EACL|AACL|EMNLP|COLING|CoNLL|COLM|LREC|CVPR|ICCV|ECCV|WACV|BMVC|AAAI|IJCAI|KDD|SIGIR|WWW|CIKM|WSDM|RecSys|CHI|UIST|SIGMOD|SIGGRAPH|ICRA|IROS|RSS|INTERSPEECH|ICASSP|MLSys|NSDI|OSDI|SOSP|ICSE|STOC|FOCS|SODA|Findings of)\b/i;

/**
 * As what a paper is cited. One that was only sent to a venue, or taken back, is a preprint.
 * @param preprints whether what has appeared is cited by its preprint on arXiv all the same
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

/** DOI and address of what is cited. A preprint cited as such is not given its publisher's. */
export function placeOf(paper: Paper, { preprints }: CitedVersion): { doi?: string; url?: string } {
  const arxiv = preprints ? arxivOf(paper) : undefined;
  const [doi, url] = arxiv
    ? [`10.48550/arXiv.${arxiv}`, `https://arxiv.org/abs/${arxiv}`]
    : [doiOf(paper), pageOf(paper)];
  return { ...(doi && { doi }), ...(url && { url }) };
}
