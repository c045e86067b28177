import { expect, it } from 'vitest';
import { identify } from '../../../lib/sites/identify';
import { unproxied } from '../../../lib/sites/reading/unproxied';

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
  ['https://dl-acm-org.ezp.uni.example/doi/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
  ['https://arxiv-org.translate.goog/abs/1706.03762?_x_tr_sl=en', 'arxiv:1706.03762'],
  [
    'https://translate.google.com/translate?tl=de&u=https://arxiv.org/abs/1706.03762',
    'arxiv:1706.03762',
  ],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Farxiv.org%2Fabs%2F1706.03762', 'arxiv:1706.03762'],
  [
    'https://web.archive.org/web/2020id_/https://www.nature.com/articles/s41586-021-03819-2',
    'doi:10.1038/s41586-021-03819-2',
  ],
  ['https://ia.cr/2023/123', 'iacr:2023/123'],
  ['https://pubmed.gov/20981092', 'pmid:20981092'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/23193287/', 'pmid:23193287'],
  ['http://jmlr.org/proceedings/papers/v37/ioffe15.pdf', 'pmlr:v37/ioffe15'],
  [
    'https://academic.oup.com/nar/article-lookup/doi/10.1093/nar/gks1195',
    'doi:10.1093/nar/gks1195',
  ],
  ['https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V/abstract', 'arxiv:1706.03762'],
  ['https://ui.adsabs.harvard.edu/abs/2010arXiv1001.1234F', 'arxiv:1001.1234'],
  ['https://elifesciences.org/articles/05031', 'doi:10.7554/elife.05031'],
  ['https://elifesciences.org/reviewed-preprints/89106v2', 'doi:10.7554/elife.89106'],
  [
    'https://pubs.rsc.org/en/content/articlelanding/2020/sc/d0sc00001a/unauth',
    'doi:10.1039/d0sc00001a',
  ],
  ['http://pubs.rsc.org/content/articlehtml/2020/sc/d0sc00001a', 'doi:10.1039/d0sc00001a'],
  ['https://www.ijcai.org/proceedings/2019/0123.pdf', 'doi:10.24963/ijcai.2019/123'],
  ['https://peerj.com/articles/4375/', 'doi:10.7717/peerj.4375'],
  [
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext',
    'pii:S0140673620301835',
  ],
  ['https://www.cell.com/action/showPdf?pii=S0092-8674%2820%2930001-2', 'pii:S0092867420300012'],
  ['https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=10412086', 'ieee:10412086'],
  [
    'https://www.nature.com/articles/s41467-018-07210-0.epdf?sharing_token=a',
    'doi:10.1038/s41467-018-07210-0',
  ],
  ['http://www.aclweb.org/anthology/N/N19/N19-1423.pdf', 'acl:N19-1423'],
  ['HTTPS://ARXIV.ORG/ABS/1706.03762V5', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/cond-mat.str-el/0504001', 'arxiv:cond-mat/0504001'],
  ['https://doi.org//10.1145/258948.258973?x=y', 'doi:10.1145/258948.258973'],
  ['DOI 10.1145/258948.258973', 'doi:10.1145/258948.258973'],
  ['PMID 20981092', 'pmid:20981092'],
  ['arXiv 1706.03762', 'arxiv:1706.03762'],
  ['math.AG/0601001', 'arxiv:math/0601001'],
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

it.each([
  ...[
    'moss.io/0601001',
    'https://arxiv.org/abs/2313.00752',
    'https://arxiv.org.moss.example/abs/1706.03762',
  ],
  ...['https://moss.example/?u=arxiv.org/abs/1706.03762', 'https://moss.example/pubmed/20981092'],
  ...['https://core.ac.uk/search?q=10.1145/258948.258973', 'https://peerj.com/articles/'],
  ...['https://www.cell.com/cell/issue?pii=S0092', 'https://pubmed.gov/', '192.10.1038/x'],
])('%s only looks like the address of a paper', (address) => {
  expect(identify(address).id).toBeNull();
});

it('doubled hyphens are those of the host', () => {
  const url = new URL('https://proceedings--of-moss-org.ezproxy.uni.example/a?b=1#c');
  expect(unproxied(url).href).toBe('https://proceedings-of.moss.org/a?b=1#c');
});
