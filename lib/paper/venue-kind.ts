/** Names under which preprint servers appear as venues, at the beginning. */
const SERVERS =
  /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|edarxiv|engrxiv|techrxiv|osf preprints?|research square|ssrn|preprints?|authorea|zenodo|hal|vixra|openreview|iacr cryptol|cryptology eprint)(?![\p{L}\d])/iu;
const PENDING =
  /\b(?:submitted to|submission to|under review|in submission|withdrawn|(?:desk[- ])?rejected)\b|\bsubmissions?$/i;

/**
 * What a venue as pages name it says of a paper: that it appeared there, that it was sent or taken back
 * (“Submitted to ICLR 2024”, “Withdrawn”), or only that a preprint server has it.
 */
export function venueKind(venue: string): 'published' | 'pending' | 'preprint' {
  if (SERVERS.test(venue)) return 'preprint';
  return PENDING.test(venue) ? 'pending' : 'published';
}
