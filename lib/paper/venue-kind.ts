/** Beginnings of venues that are preprint servers. */
const SERVERS =
  /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|edarxiv|engrxiv|techrxiv|osf preprints?|research square|ssrn|preprints?|authorea|zenodo|hal|vixra|openreview|iacr cryptol|cryptology eprint)(?![\p{L}\d])/iu;
const PENDING =
  /\b(?:submitted to|submission to|under review|in submission|withdrawn|(?:desk[- ])?rejected)\b|\bsubmissions?$/i;

/**
 * Classifies a venue as printed: the paper was published there, was submitted or withdrawn
 * (“Submitted to ICLR 2024”, “Withdrawn”), or is on a preprint server.
 */
export function venueKind(venue: string): 'published' | 'pending' | 'preprint' {
  if (SERVERS.test(venue)) return 'preprint';
  return PENDING.test(venue) ? 'pending' : 'published';
}
