import { expect, it } from 'vitest';
import { unproxied } from '../../lib/paper/unproxied';
import { identify } from '../../lib/sites/identify';

it.each([
  [
    'https://www-sciencedirect-com.ezproxy.uni.example/science/article/pii/S2210271X18305656',
    'pii:S2210271X18305656',
  ],
  [
    'https://dl.acm.org.proxy.lib.uni.example/doi/10.1145/258948.258973',
    'doi:10.1145/258948.258973',
  ],
  ['https://ieeexplore-ieee-org.libproxy.uni.example:2443/document/4409120', 'ieee:4409120'],
  [
    'https://ezproxy.uni.example/login?qurl=https%3A%2F%2Fdoi.org%2F10.1145%2F258948.258973',
    'doi:10.1145/258948.258973',
  ],
  ['https://www.google.com/url?q=https://arxiv.org/abs/2301.01234&sa=D', 'arxiv:2301.01234'],
  ['https://www.cell.com/cell/fulltext/S0092-8674(21)00007-0', 'pii:S0092867421000070'],
  ['https://linkinghub.elsevier.com/retrieve/pii/S2210271X18305656', 'pii:S2210271X18305656'],
  ['https://arxiv.org/abs/cs%2F0112017', 'arxiv:cs/0112017'],
  ['https://www.nature.com/articles/s41586-021-03819-2),', 'doi:10.1038/s41586-021-03819-2'],
  ['(10.1145/258948.258973)', 'doi:10.1145/258948.258973'],
  ['info:doi/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
])('%s is the address of %s', (address, id) => {
  expect(identify(address).id).toBe(id);
});

it.each([
  'https://arxiv.org/abs/2301.01234',
  'https://proxy.example/moss',
  'https://accounts.example/login?url=/home',
  'https://uni-bonn.proxy.example/moss',
])('%s stays as it is', (address) => {
  expect(unproxied(new URL(address)).href).toBe(address);
});

it('doubled hyphens are those of the host', () => {
  const url = new URL('https://proceedings--of-moss-org.ezproxy.uni.example/a?b=1#c');
  expect(unproxied(url).href).toBe('https://proceedings-of.moss.org/a?b=1#c');
});
