import { expect, it } from 'vitest';
import { linkedId } from '../../../lib/sites/reading/linked-id';

it.each([
  [
    'https://www.biorxiv.org/content/10.1101/2021.11.08.467690v2.full',
    'doi:10.1101/2021.11.08.467690',
  ],
  ['https://doi.org/10.1101/2021.11.08.467690v2', 'doi:10.1101/2021.11.08.467690'],
  ['https://doi.org/10.31234/osf.io/7eb4g_v1', 'doi:10.31234/osf.io/7eb4g'],
  ['https://ieeexplore.ieee.org/abstract/document/7696113/', 'ieee:7696113'],
  ['https://www.sciencedirect.com/science/article/pii/S0896627311004430', 'pii:S0896627311004430'],
  ['https://dl.acm.org/doi/abs/10.5555/3491440.3491756', 'acm:10.5555/3491440.3491756'],
  ['https://dl.acm.org/doi/pdf/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
  ['https://osf.io/preprints/psyarxiv/7eb4g_v1', 'osf:7eb4g'],
  ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567', 'ssrn:1234567'],
  ['https://link.springer.com/article/10.1007/s10040-009-0439-x', 'doi:10.1007/s10040-009-0439-x'],
  [
    'https://chemrxiv.org/doi/full/10.26434/chemrxiv-2025-abc12-v3',
    'doi:10.26434/chemrxiv-2025-abc12',
  ],
  ['https://example.org/moss', null],
])('%s leads to %s', (href, id) => {
  expect(linkedId(href, new URL('https://index.example/'))).toBe(id);
});
