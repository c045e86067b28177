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

/** Kinds whose venue is a website. */
const OF_SITES: ReadonlySet<WorkKind> = new Set(['webpage', 'post']);

/** Names of conferences, in full or as the acronyms that their fields use: “NeurIPS 2023”. */
const MEETING =
  /\b(?:proceedings|conference|symposium|workshop|advances in|meeting)\b|^(?:the )?(?:ICLR|ICML|NeurIPS|NIPS|AISTATS|UAI|COLT|CoRL|ACL|NAACL|EACL|AACL|EMNLP|COLING|CoNLL|COLM|LREC|CVPR|ICCV|ECCV|WACV|BMVC|AAAI|IJCAI|KDD|SIGIR|WWW|CIKM|WSDM|RecSys|CHI|UIST|SIGMOD|SIGGRAPH|ICRA|IROS|RSS|INTERSPEECH|ICASSP|MLSys|NSDI|OSDI|SOSP|ICSE|STOC|FOCS|SODA|Findings of)\b/i;

/** Names that say what kind of work has them as its venue, where indexes print a publisher. */
const NAMES: [WorkKind, RegExp][] = [
  ['patent', /^(?:[A-Z]{2} )?patents?\b/i],
  [
    'thesis',
    /\b(?:thesis|dissertation)\b|^universit(?:y|[eé]|[aä]t|à)(?!\p{L})(?!.*(?:journal|review|press|bulletin|studies|papers))|\buniversity$/iu,
  ],
  ['report', /\b(?:technical|research) report\b|\btech\.? rep\b/i],
  [
    'book',
    /\b(?:university press|publish(?:ers|ing)(?: (?:co|company|inc|ltd)\b)?|verlag|books)\.?$|^(?:springer|elsevier|mcgraw[- ]hill|(?:john )?wiley(?: & sons)?|mit press|crc press|prentice hall|addison[- ]wesley|siam|routledge|o['’]reilly)(?:,? (?:inc|ltd|llc|media)\.?)*$/i,
  ],
];

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
  if (kind !== undefined && (isPublishedKind(kind) || OF_SITES.has(kind))) return kind;
  if (venue !== undefined && venueKind(venue) === 'published') {
    const named = NAMES.find(([, names]) => names.test(venue))?.[0];
    return named ?? (MEETING.test(venue) ? 'paper-conference' : 'article-journal');
  }
  return kind ?? (venue !== undefined || ids.some(isPreprintId) ? 'article' : undefined);
}
