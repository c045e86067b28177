import { describe, expect, it } from 'vitest';
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

describe('unproxied', () => {
  const to = (address: string) => unproxied(new URL(address)).href;

  describe.each([
    ['web.archive.org/web/2020id_/http://moss.example/a?b=1#c', 'http://moss.example/a?b=1#c'],
    ['web.archive.org/web/2020/https://ia.cr/2023/123', 'https://eprint.iacr.org/2023/123'],
    ['ia.cr/2023/123', 'https://eprint.iacr.org/2023/123'],
    ['pubmed.gov/20981092', 'https://pubmed.ncbi.nlm.nih.gov/20981092'],
    ['www.pubmed.gov/20981092', 'https://pubmed.ncbi.nlm.nih.gov/20981092'],
    [
      'www.ncbi.nlm.nih.gov/pmc/articles/pmid/123456789/?x=1',
      'https://pubmed.ncbi.nlm.nih.gov/123456789',
    ],
    ['jmlr.org/proceedings/papers/v37/a.pdf', 'https://proceedings.mlr.press/v37/a.pdf'],
    ['www.jmlr.org/proceedings/papers/v37/a.pdf', 'https://proceedings.mlr.press/v37/a.pdf'],
    ['academic.oup.com/nar/article-lookup/doi/10.1/a', 'https://doi.org/10.1/a'],
    ['ui.adsabs.harvard.edu/abs/2017arXiv170603762V/abstract', 'https://arxiv.org/abs/1706.03762'],
    ['ui.adsabs.harvard.edu/abs/2010ARXIV1001.1234', 'https://arxiv.org/abs/1001.1234'],
    ['elifesciences.org/articles/05031?x=1', 'https://doi.org/10.7554/elife.05031'],
    ['elifesciences.org/reviewed-preprints/105031v2', 'https://doi.org/10.7554/elife.105031'],
    [
      'pubs.rsc.org/en/content/articlelanding/2020/sc/d0sc00001a/unauth',
      'https://doi.org/10.1039/d0sc00001a',
    ],
    ['pubs.rsc.org/content/articlepdf/2020/SC/D0SC00001A', 'https://doi.org/10.1039/D0SC00001A'],
    ['www.ijcai.org/proceedings/2019/0123.pdf', 'https://doi.org/10.24963/ijcai.2019/123'],
    ['ijcai.org/proceedings/2020/5', 'https://doi.org/10.24963/ijcai.2020/5'],
    ['peerj.com/articles/123456/reviews', 'https://doi.org/10.7717/peerj.123456'],
  ])('of %s', (address, expected) => {
    it.each(['http', 'https'])('with %s', (scheme) =>
      expect(to(`${scheme}://${address}`)).toBe(expected),
    );

    it('is not that of an address which contains it', () => {
      const around = `https://moss.example/?at=https://${address}`;
      expect(to(around)).toBe(around);
    });
  });

  it.each([
    ['dl.acm.org.proxy.uni.example/a?b=1#c', 'https://dl.acm.org/a?b=1#c'],
    ['dl-acm-org.ezp.uni.example:2443/a', 'https://dl.acm.org/a'],
    ['dl-acm-org.idm.uni.example/a', 'https://dl.acm.org/a'],
    ['dl-acm-org.remotexs.uni.example/a', 'https://dl.acm.org/a'],
    ['proceedings--of-moss-org.ezproxy.uni.example/a', 'https://proceedings-of.moss.org/a'],
    [
      'pubs-rsc-org.ezproxy.uni.example/en/content/articlelanding/2020/sc/d0sc00001a',
      'https://doi.org/10.1039/d0sc00001a',
    ],
    ['uni.example/login?url=https://peerj.com/articles/4375', 'https://doi.org/10.7717/peerj.4375'],
    ['uni.example/login/?qurl=http%3A%2F%2Fmoss.example%2Fa', 'http://moss.example/a'],
    ['uni.example/url?u=https://b.example&url=https://a.example', 'https://a.example/'],
    ['uni.example/translate?url=moss&q=https://a.example', 'https://a.example/'],
    ['uni.example/l.php?url=https://[&u=https://a.example', 'https://a.example/'],
  ])('of https://%s', (address, expected) => expect(to(`https://${address}`)).toBe(expected));

  it.each([
    ...['arxiv.org/abs/2301.01234', 'proxy.example/moss', 'uni-bonn.proxy.example/moss'],
    ...['accounts.example/login?url=/home', 'uni.example/login?url=moss:https://a.example'],
    ...['uni.example/login?url=ftp://a.example/', 'uni.example/login?url=https://['],
    ...['uni.example/moss/login?url=https://a.example', 'uni.example/logins?url=https://a.example'],
    ...['dl-acm-org.xezp.example/a', 'dl-acm-org.ezpx.example/a', 'dl-acm-organ.proxy.example/a'],
    ...['web.archive.org/web/2020/https://[', 'web.archive.org/web/-/https://a.example/'],
    ...['ia.cr/events', 'www.pubmed.gov/help', 'www.ncbi.nlm.nih.gov/pmc/articles/pmid/1234567890'],
    ...['academic.oup.com/nar/x/article-lookup/doi/10.1/a', 'peerj.com/articles/1234567'],
    ...['ui.adsabs.harvard.edu/abs/2017arXiv170603762VW', 'elifesciences.org/articles/1234567'],
    ...['elifesciences.org/articles/1234', 'www.ijcai.org/proceedings/2016/1'],
    ...['www.ijcai.org/proceedings/2019/0', 'www.ijcai.org/proceedings/2019/1.pdf/a'],
    ...['pubs.rsc.org/content/articlehtml/2020/sc/d0sc00001ab'],
  ])('leaves https://%s as it is', (address) =>
    expect(to(`https://${address}`)).toBe(`https://${address}`),
  );
});
