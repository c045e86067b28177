import {
  aclId,
  cvfId,
  doiInPath,
  halId,
  iacrId,
  linkedId,
  neuripsId,
  openalexId,
  openreviewId,
  pmcId,
  pmlrId,
  pubmedId,
  zenodoId,
} from '../../../lib/sites/reading/linked-id';
import { testIds } from '../test-ids';

const HEX_32 = 'd0921d442ee91b896ad95059d13df618';
const HEX_40 = '0123456789abcdef0123456789abcdef01234567';

testIds('openreviewId', openreviewId, {
  hosts: ['openreview.net', 'www.openreview.net'],
  papers: {
    '/forum?id=ab-C_dE1&noteId=x': 'openreview:ab-C_dE1',
    '/pdf/?id=abcde': 'openreview:abcde',
    '/attachment?name=pdf&id=ab-C_dE1': 'openreview:ab-C_dE1',
    '/revisions?id=ab-C_dE1': 'openreview:ab-C_dE1',
  },
  none: [
    '/forum',
    '/forum?id=abcd',
    `/forum?id=${'a'.repeat(41)}`,
    '/forum?id=ab%20CdE1x',
    '/forum?id=abcde%20x',
    '/forums?id=ab-C_dE1',
    '/moss/forum?id=ab-C_dE1',
    '/group?id=ICLR-cc',
  ],
});

testIds('aclId', aclId, {
  hosts: [
    ...['aclanthology.org', 'www.aclanthology.org', 'aclanthology.info'],
    ...['aclweb.org', 'www.aclweb.org'],
  ],
  papers: {
    '/N19-1423': 'acl:N19-1423',
    '/n19-1423.pdf': 'acl:N19-1423',
    '/N19-1423v2.pdf': 'acl:N19-1423',
    '/N19-1423v12.pdf': 'acl:N19-1423',
    '/anthology/N19-1423.bib': 'acl:N19-1423',
    '/anthology/papers/N/N19/N19-1423//': 'acl:N19-1423',
    '/2021.naacl-main.208/': 'acl:2021.naacl-main.208',
    '/2021.NAACL-Main_2.1.xml': 'acl:2021.naacl-main_2.1',
    '/2021.naacl-main.208.endf': 'acl:2021.naacl-main.208',
  },
  none: [
    '/P18-1000',
    '/P18-1000.pdf',
    '/P18-10001',
    '/PP18-1001',
    '/P1-1001',
    '/2021.naacl-main.0',
    '/2021.naacl-main',
    '/12021.naacl-main.208',
    '/2021.naacl-main.208x',
    '/2021.naacl-main.208-pdf',
    '/moss/P18-1001',
    '/volumes/P18-1/',
    '/anthology/papers/N/N19/',
  ],
});

testIds('pubmedId', pubmedId, {
  hosts: ['pubmed.ncbi.nlm.nih.gov'],
  papers: { '/20981092': 'pmid:20981092', '/0020981092/?from=moss': 'pmid:20981092' },
  none: ['/2098109x', '/1234567890', '/moss/20981092', '/20981092/moss', '/pubmed/20981092'],
});

testIds('pubmedId', pubmedId, {
  hosts: ['www.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov'],
  papers: { '/pubmed/20729678': 'pmid:20729678', '/pubmed/0020729678/': 'pmid:20729678' },
  none: ['/20729678', '/pubmed/', '/pubmed/2072967x', '/moss/pubmed/20729678', '/pubmed/1/moss'],
});

testIds('pmcId', pmcId, {
  hosts: [
    ...['pmc.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'europepmc.org', 'www.europepmc.org'],
  ],
  papers: {
    '/articles/PMC3531190': 'pmcid:PMC3531190',
    '/pmc/articles/pmc3531190/#s1': 'pmcid:PMC3531190',
    '/article/PMC/PMC3531190/figures': 'pmcid:PMC3531190',
  },
  none: ['/articles/PMC3531190x', '/articles/PMC/', '/articles/3531190', '/search/PMC3531190'],
});

testIds('neuripsId', neuripsId, {
  hosts: [
    ...['papers.nips.cc', 'papers.neurips.cc', 'proceedings.neurips.cc', 'proceedings.iclr.cc'],
    ...['datasets-benchmarks-proceedings.neurips.cc', 'proceedings.mlsys.org'],
  ],
  papers: {
    [`/paper/2019/hash/${HEX_32.toUpperCase()}-Abstract.html`]: `neurips:${HEX_32}`,
    [`/paper_files/paper/2019/file/${HEX_32}-Paper.pdf`]: `neurips:${HEX_32}`,
  },
  none: [
    `/paper/2019/hash/${HEX_32.slice(1)}-Abstract.html`,
    `/paper/2019/hash/${HEX_32}0-Abstract.html`,
    `/paper/2019/hash/${HEX_32}.html`,
    `/paper/2019/hash/moss-${HEX_32}-Abstract.html`,
    `/paper/2019/${HEX_32}-Abstract.html`,
    '/paper/2019',
  ],
});

testIds('pmlrId', pmlrId, {
  hosts: ['proceedings.mlr.press', 'www.proceedings.mlr.press'],
  papers: {
    '/v139/sun21c.html': 'pmlr:v139/sun21c',
    '/v139/sun21c/sun21c.pdf': 'pmlr:v139/sun21c',
    '/v37/ioffe15.pdf': 'pmlr:v37/ioffe15',
    '/v139/van-der_meer21': 'pmlr:v139/van-der_meer21',
    '/r10/cooper95ab/': 'pmlr:r10/cooper95ab',
    '/V139/Sun21c.HTML': 'pmlr:V139/Sun21c',
  },
  none: [
    '/v139/',
    '/v139/index.html',
    '/v139/sun21c.bib',
    '/v139/21c.html',
    '/v139/sun2.html',
    '/vol139/sun21c.html',
    '/x139/sun21c.html',
    '/moss/v139/sun21c.html',
  ],
});

testIds('cvfId', cvfId, {
  hosts: ['openaccess.thecvf.com', 'cv-foundation.org', 'www.cv-foundation.org'],
  papers: {
    '/content/CVPR2022/html/Fu_A_CVPR_2022_paper.html': 'cvf:Fu_A_CVPR_2022',
    '/content_cvpr_2018/papers/w3/b/Fu_A_CVPR_2018_paper.pdf': 'cvf:Fu_A_CVPR_2018',
    '/html/F%C3%BC_A_paper.html': 'cvf:F%C3%BC_A',
  },
  none: [
    '/content/CVPR2022/html/_paper.html',
    '/content/CVPR2022/html/Fu_A_supplemental.html',
    '/content/CVPR2022/html/Fu_A_paper.html.txt',
    '/content/CVPR2022/html/Fu_A_paper.php',
    '/content/CVPR2022/html/%E0%A4%A_paper.html',
    '/content/CVPR2022/Fu_A_paper.html',
  ],
});

testIds('cvfId', cvfId, {
  hosts: ['ecva.net', 'www.ecva.net'],
  papers: { '/papers/eccv_2024/papers_ECCV/html/14_ECCV_2024_paper.php': 'cvf:14_ECCV_2024' },
  none: [
    '/papers/eccv_2024/papers_ECCV/papers/00014.pdf',
    '/papers/html/14_ECCV_2024_paper.php.txt',
    '/html/14/ECCV_2024_paper.php',
    '/papers.php',
  ],
});

testIds('linkedId', (url) => linkedId(url.href, url), {
  hosts: ['semanticscholar.org', 'www.semanticscholar.org'],
  papers: {
    [`/paper/On-Moss/${HEX_40}`]: `s2:${HEX_40}`,
    [`/paper/${HEX_40.toUpperCase()}/figure/1`]: `s2:${HEX_40}`,
    [`/reader/${HEX_40}/`]: `s2:${HEX_40}`,
  },
  none: [
    `/paper/${HEX_40.slice(1)}`,
    `/paper/${HEX_40}0`,
    `/paper/On/Moss/${HEX_40}`,
    `/author/${HEX_40}`,
    `/moss/paper/${HEX_40}`,
  ],
});

testIds('iacrId', iacrId, {
  hosts: ['eprint.iacr.org', 'www.eprint.iacr.org'],
  papers: {
    '/2005/033': 'iacr:2005/033',
    '/2005/33.pdf': 'iacr:2005/033',
    '/1996/001.ps.gz': 'iacr:1996/001',
    '/2024/12345.ps': 'iacr:2024/12345',
    '/2024/1234/': 'iacr:2024/1234',
    '/archive/2005/033/20050210': 'iacr:2005/033',
    '/archive/versions/2005/033': 'iacr:2005/033',
  },
  none: [
    '/2005/000',
    '/2005/123456',
    '/1989/001',
    '/20051/033',
    '/2005/033.txt',
    '/2005/033/a/b',
    '/2005/archive/033',
    '/archives/2005/033',
    '/moss/2005/033',
    '/2005/',
  ],
});

testIds('halId', halId, {
  hosts: ['hal.science', 'archives-ouvertes.fr', 'hal.moss-lab.fr'],
  papers: {
    '/hal-00328427v1/document': 'hal:hal-00328427',
    '/HAL-00328427V12': 'hal:hal-00328427',
    '/in2p3-00123': 'hal:in2p3-00123',
    '/ird-en2-lab-12345678/': 'hal:ird-en2-lab-12345678',
    '/sic_00001234#top': 'hal:sic_00001234',
  },
  none: [
    '/hal-0032',
    '/hal-123456789',
    '/hal-00328427x',
    '/1hal-00328427',
    '/hal-1x-00328427',
    '/hal--00328427',
    '/moss/hal-00328427',
    '/LAB-X',
  ],
});

testIds('zenodoId', zenodoId, {
  hosts: ['zenodo.org', 'www.zenodo.org'],
  papers: {
    '/records/569323': 'zenodo:569323',
    '/record/569323/files/moss.pdf': 'zenodo:569323',
    '/api/records/569323': 'zenodo:569323',
  },
  none: ['/records/', '/records/569323x', '/moss/records/569323', '/communities/569323'],
});

testIds('openalexId', openalexId, {
  hosts: [
    ...['openalex.org', 'www.openalex.org', 'api.openalex.org', 'explore.openalex.org'],
    ...['alpha.openalex.org', 'beta.openalex.org'],
  ],
  papers: {
    '/W2029394297': 'openalex:W2029394297',
    '/works/w2029394297/': 'openalex:W2029394297',
  },
  none: ['/W', '/A2029394297', '/moss/W2029394297', '/W2029394297x', '/works/W2029394297/moss'],
});

testIds('doiInPath', doiInPath, {
  hosts: ['doi.org', 'www.doi.org', 'dx.doi.org'],
  papers: { '/10/abcde': 'shortdoi:10/abcde' },
  none: ['/', '/the-identifier/resources'],
});
