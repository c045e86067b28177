import { PREPRINT_SERVERS } from './preprint-servers';

const SERVER_NAMES = PREPRINT_SERVERS.flatMap(({ names }) => names ?? []).join('|');
const SERVERS = new RegExp(`^(?:${SERVER_NAMES})(?![\\p{L}\\d])`, 'iu');
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
