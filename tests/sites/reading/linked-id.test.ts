import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalId } from '../../../lib/paper/canonical';
import { doiInPath, linkedId } from '../../../lib/sites/reading/linked-id';

const base = new URL('https://any.example/dir/');

describe('linkedId', () => {
  it.each([
    ['https://arxiv.org/abs/2401.00011v2', 'arxiv:2401.00011'],
    ['https://openreview.net/forum?id=ab-C_dE1&noteId=x', 'openreview:ab-C_dE1'],
    ['https://aclanthology.org/2021.naacl-main.208/', 'acl:2021.naacl-main.208'],
    ['https://www.aclweb.org/anthology/P19-1001.pdf', 'acl:P19-1001'],
    ['https://pubmed.ncbi.nlm.nih.gov/0020981092/', 'pmid:20981092'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/#s1', 'pmcid:PMC3531190'],
    [
      'https://proceedings.neurips.cc/paper/2019/hash/D0921D442EE91B896AD95059D13DF618-Abstract.html',
      'neurips:d0921d442ee91b896ad95059d13df618',
    ],
    ['https://proceedings.mlr.press/v139/sun21c/sun21c.pdf', 'pmlr:v139/sun21c'],
    ['https://proceedings.mlr.press/v301//sun24c.html', 'pmlr:v301/sun24c'],
    ['https://proceedings.mlr.press//v301//sun24c//sun24c.pdf', 'pmlr:v301/sun24c'],
    ['https://aclanthology.org//P19-1001/', 'acl:P19-1001'],
    ['https://eprint.iacr.org//2005/033', 'iacr:2005/033'],
    ['https://openreview.net//forum?id=abcdefghij', 'openreview:abcdefghij'],
    [
      'https://openaccess.thecvf.com/content/CVPR2022/html/Fu_A_CVPR_2022_paper.html',
      'cvf:Fu_A_CVPR_2022',
    ],
    ['https://eprint.iacr.org/2005/33.pdf', 'iacr:2005/033'],
    ['https://hal.science/hal-00328427v1/document', 'hal:hal-00328427'],
    ['https://zenodo.org/record/569323/files/a.pdf', 'zenodo:569323'],
    ['https://openalex.org/W2029394297', 'openalex:W2029394297'],
    ['https://api.openalex.org/works/w2029394297/', 'openalex:W2029394297'],
    ['https://hal.example.fr/sic_00001234', 'hal:sic_00001234'],
    ['https://eprint.iacr.org/archive/versions/2005/33', 'iacr:2005/033'],
    ['https://dx.doi.org/10.1234/AB.5', 'doi:10.1234/ab.5'],
    ['/doi/full/10.1234/ab.5', 'doi:10.1234/ab.5'],
    ['/article/10.1234/ab.5/figures', 'doi:10.1234/ab.5'],
    ['/article/10.1234/ab.5/supplementary-material', 'doi:10.1234/ab.5'],
    ['/content/10.1136/bmj.m1091/rapid-responses', 'doi:10.1136/bmj.m1091'],
    ['/article/10.1234/1742-6596/1/1/012001/pdf/', 'doi:10.1234/1742-6596/1/1/012001'],

    [
      'https://www.biorxiv.org/content/10.1101/2021.11.08.467690v2.full',
      'doi:10.1101/2021.11.08.467690',
    ],
    ['https://doi.org/10.1101/2021.11.08.467690v2', 'doi:10.1101/2021.11.08.467690'],
    ['https://doi.org/10.31234/osf.io/7eb4g_v1', 'doi:10.31234/osf.io/7eb4g'],
    ['https://ieeexplore.ieee.org/abstract/document/7696113/', 'ieee:7696113'],
    [
      'https://www.sciencedirect.com/science/article/pii/S0896627311004430',
      'pii:S0896627311004430',
    ],
    ['https://dl.acm.org/doi/abs/10.5555/3491440.3491756', 'acm:10.5555/3491440.3491756'],
    ['https://dl.acm.org/doi/pdf/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
    ['https://osf.io/preprints/psyarxiv/7eb4g_v1', 'osf:7eb4g'],
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567', 'ssrn:1234567'],
    [
      'https://link.springer.com/article/10.1007/s10040-009-0439-x',
      'doi:10.1007/s10040-009-0439-x',
    ],
    [
      'https://chemrxiv.org/doi/full/10.26434/chemrxiv-2025-abc12-v3',
      'doi:10.26434/chemrxiv-2025-abc12',
    ],
  ])('%s', (href, id) => expect(linkedId(href, base)).toBe(id));

  it.each([
    ['', 'https://aclanthology.org/2021.naacl-main.0/', 'https://aclanthology.org/volumes/P18-1/'],
    [
      'https://openreview.net/group?id=ICLR.cc',
      'https://proceedings.mlr.press/v139/',
      'mailto:a@b.example',
    ],
    [
      'javascript:void(0)',
      'https://arxiv.org/list/cs.CL/new',
      'https://evil.example/?https://arxiv.org/abs/2401.00011',
    ],
  ])('knows that %s, %s and %s name no paper', (...hrefs) => {
    expect(hrefs.map((href) => linkedId(href, base))).toEqual([null, null, null]);
  });

  it('never throws and returns only canonical identifiers', () => {
    const host = fc.constantFrom(
      ...['arxiv.org', 'openreview.net', 'aclanthology.org', 'pubmed.ncbi.nlm.nih.gov', 'doi.org'],
      ...['proceedings.mlr.press', 'openaccess.thecvf.com', 'eprint.iacr.org', 'hal.science'],
      ...['zenodo.org', 'openalex.org', 'www.semanticscholar.org', 'proceedings.neurips.cc'],
    );
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '/abs/',
        '/10.1234/',
        '%E0%A4%A',
        '%20',
        '/html/',
        '_paper.html',
        '..',
        '?id=',
      ),
    );
    const path = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(host, path, (name, rest) => {
        const id = linkedId(`https://${name}/${rest}`, base);
        expect(id === null || isCanonicalId(id), String(id)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('doiInPath', () => {
  it.each([
    ['https://a.example/article/10.1007/s10040-009-0439-x', 'doi:10.1007/s10040-009-0439-x'],
    ['https://a.example/articles/10.3389/fpsyg.2019.00001/full', 'doi:10.3389/fpsyg.2019.00001'],
    ...['pdf', 'htm', 'html', 'xhtml', 'epub', 'xml', 'full', 'full-text'].map(
      (form): [string, string] => [
        `https://a.example/content/pdf/10.1007/abc.${form}`,
        'doi:10.1007/abc',
      ],
    ),
    ['https://a.example/doi/10.1002/(SICI)1097(199)1:2%3C3::AID-X%3E3.0.CO;2-K', null],
  ])('%s', (address, id) => {
    const found = doiInPath(new URL(address));
    if (id) expect(found).toBe(id);
    else expect(found === null || isCanonicalId(found)).toBe(true);
  });

  it.each(['https://a.example/10.5/x', 'https://a.example/v10.1234/x', 'https://doi.org/'])(
    'finds none in %s',
    (address) => expect(doiInPath(new URL(address))).toBeNull(),
  );
});
