import type { Paper } from './paper';
import type { WorkKind } from './publication';
import { isPreprintId } from './stage';
import { venueKind } from './venue-kind';

/** Kinds that don't say that a work was published. */
const UNPUBLISHED: ReadonlySet<WorkKind> = new Set([
  'article',
  'manuscript',
  'document',
  'webpage',
  'post',
]);

/** Names of conferences, in full or as the acronyms that their fields use: “NeurIPS 2023”. */
const MEETING =
  /\b(?:proc(?:eedings|\.)|conference|symposium|workshop|advances in|meeting)\b|^(?:the )?(?:ICLR|ICML|NeurIPS|NIPS|AISTATS|UAI|COLT|CoRL|ACL|NAACL|EACL|AACL|EMNLP|COLING|CoNLL|COLM|LREC|CVPR|ICCV|ECCV|WACV|BMVC|AAAI|IJCAI|KDD|SIGIR|WWW|CIKM|WSDM|RecSys|CHI|UIST|SIGMOD|SIGGRAPH|ICRA|IROS|RSS|INTERSPEECH|ICASSP|MLSys|NSDI|OSDI|SOSP|ICSE|STOC|FOCS|SODA|Findings of)\b/i;

/** Whether works of the kind are published, and not only written. */
export function isPublishedKind(kind: WorkKind): boolean {
  return !UNPUBLISHED.has(kind);
}

/**
 * The kind of a work: as a source states it, else guessed from the name of its venue, else a
 * preprint if it has the identifier or the venue of one. Undefined if nothing tells. The kind of
 * a preprint does not hide that a venue published it. A guess is never stored.
 */
export function kindOf({
  kind,
  venue,
  ids,
}: Pick<Paper, 'kind' | 'venue' | 'ids'>): WorkKind | undefined {
  if (kind !== undefined && isPublishedKind(kind)) return kind;
  if (venue !== undefined && venueKind(venue) === 'published')
    return MEETING.test(venue) ? 'paper-conference' : 'article-journal';
  return kind ?? (venue !== undefined || ids.some(isPreprintId) ? 'article' : undefined);
}
