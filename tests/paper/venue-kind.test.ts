import { expect, it } from 'vitest';
import { venueKind } from '../../lib/paper/venue-kind';

it.each([
  ...['arXiv', 'arXiv preprint arXiv:2301.01234', 'CoRR', 'bioRxiv', 'medRxiv (Cold Spring)'],
  ...['ChemRxiv', 'PsyArXiv', 'SocArXiv', 'EarthArXiv', 'EdArXiv', 'engrXiv', 'TechRxiv'],
  ...['OSF Preprints', 'OSF preprint', 'Research Square', 'SSRN Electronic Journal', 'Preprints'],
  ...['preprint', 'Authorea', 'Zenodo', 'HAL', 'viXra', 'OpenReview.net', 'IACR Cryptol. ePrint'],
  'Cryptology ePrint Archive',
])('%s is a preprint server', (venue) => expect(venueKind(venue)).toBe('preprint'));

it.each([
  ...['Submitted to ICLR 2024', 'ICLR 2024 Conference Submission', 'Under review at Moss'],
  ...['Submission to Moss', 'in submission', 'ICLR 2024 Withdrawn Submission', 'Withdrawn'],
  ...['Rejected', 'ICLR 2024 desk-rejected', 'Desk rejected submissions'],
])('%s is pending', (venue) => expect(venueKind(venue)).toBe('pending'));

it.each([
  ...['Nature', 'Corrosion Science', 'Halide Letters', 'Zenodotus', 'OSF', 'The arXiv of Moss'],
  ...['arXiv2', 'Submissions of Moss Letters', 'Journal of Resubmission', 'Preprintsé'],
])('%s is published', (venue) => expect(venueKind(venue)).toBe('published'));
