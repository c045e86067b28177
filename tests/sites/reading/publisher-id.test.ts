import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCanonicalId } from '../../../lib/paper/canonical';
import {
  acmId,
  biorxivId,
  chemrxivId,
  ieeeId,
  natureId,
  osfId,
  piiId,
  ssrnId,
} from '../../../lib/sites/reading/publisher-id';
import { testIds } from '../test-ids';

const RULES = [acmId, biorxivId, chemrxivId, ieeeId, natureId, osfId, piiId, ssrnId];

testIds('biorxivId', biorxivId, {
  hosts: [
    ...['biorxiv.org', 'www.biorxiv.org', 'connect.biorxiv.org'],
    ...['medrxiv.org', 'www.medrxiv.org'],
  ],
  papers: {
    '/content/10.1101/2021.11.08.467690v2': 'doi:10.1101/2021.11.08.467690',
    '/content/10.1101/696633v11.full.pdf+html': 'doi:10.1101/696633',
    '/content/10.1101/12345/full': 'doi:10.1101/12345',
    '/content/10.64898/2026.01.05.700001v3.full-text': 'doi:10.64898/2026.01.05.700001',
    '/content/early/2019/07/11/696633': 'doi:10.1101/696633',
    '/content/early/2017/10/16/203999': 'doi:10.1101/203999',
    '/content/early/2019/07/11/720261': 'doi:10.1101/720261',
    '/content/biorxiv/early/2019/07/11/696633.full.pdf': 'doi:10.1101/696633',
    '/content/medrxiv/early/2025/11/30/2025.11.30.700001': 'doi:10.1101/2025.11.30.700001',
    '/cgi/content/short/2021.06.16.21258632v1': 'doi:10.1101/2021.06.16.21258632',
    '/content/full/2025.11.30.700001': 'doi:10.1101/2025.11.30.700001',
    '/CONTENT/abstract/696633V1': 'doi:10.1101/696633',
  },
  none: [
    '/content/early/2026/01/06/2026.01.05.700001',
    '/content/early/2025/12/01/2025.11.30.700001',
    '/content/early/2025/12/01/696633',
    '/content/short/2025.12.01.700001',
    '/content/short/2026.01.05.700001',
    '/content/short/2031.01.05.700001',
    '/content/early/recent',
    '/content/10.1101/696633x',
    '/content/10.1101/1234',
    '/content/10.1101/12345678',
    '/content/10.1101/2021.11.08.4676',
    '/content/696633',
    '/moss/content/10.1101/696633',
  ],
});

testIds('chemrxivId', chemrxivId, {
  hosts: ['chemrxiv.org', 'www.chemrxiv.org'],
  papers: {
    '/engage/chemrxiv/article-details/60C73FB4567DFE1234567890':
      'chemrxiv:60c73fb4567dfe1234567890',
    '/engage/api-gateway/chemrxiv/assets/orp/resource/item/60c73fb4567dfe1234567890/original/moss.pdf':
      'chemrxiv:60c73fb4567dfe1234567890',
    '/doi/full/10.26434/chemrxiv-2025-abc12-v3': 'doi:10.26434/chemrxiv-2025-abc12',
    '/doi/PDF/10.26434/ChemRxiv-2025-abc12.PDF//': 'doi:10.26434/chemrxiv-2025-abc12',
    '/doi/10.26434/chemrxiv.15000377/v12': 'doi:10.26434/chemrxiv.15000377',
  },
  none: [
    '/engage/chemrxiv/search-dashboard',
    '/engage/chemrxiv/article-details/60c73fb4567dfe123456789',
    '/engage/chemrxiv/article-details/60c73fb4567dfe1234567890a',
    '/moss/engage/chemrxiv/article-details/60c73fb4567dfe1234567890',
    '/doi/full/10.26434/moss-2025-abc12',
    '/doi/full/10.26434/chemrxiv-2025-abc12/moss',
    '/doi/a/b/10.26434/chemrxiv-2025-abc12',
    '/moss/doi/10.26434/chemrxiv-2025-abc12',
  ],
});

testIds('osfId', osfId, {
  hosts: ['osf.io', 'www.osf.io'],
  papers: {
    '/preprints/psyarxiv/7eb4g_v1': 'osf:7eb4g',
    '/preprints/PsyArXiv/7EB4G/': 'osf:7eb4g',
    '/preprints/7eb4g_v12/download/': 'osf:7eb4g',
    '/preprints/b2xmp/download': 'osf:b2xmp',
  },
  none: [
    '/preprints/lissa',
    '/preprints/psyarxiv/',
    '/preprints/psyarxiv/7eb4',
    '/preprints/psyarxiv/7eb4gh',
    '/preprints/psyarxiv/7eb4g/moss',
    '/preprints/psy/arxiv/7eb4g',
    '/moss/preprints/psyarxiv/7eb4g',
    '/7eb4g',
  ],
});

testIds('osfId', osfId, {
  hosts: ['psyarxiv.com', 'www.psyarxiv.com'],
  papers: { '/7eb4g/': 'osf:7eb4g', '/7EB4G_v1': 'osf:7eb4g' },
  none: ['/', '/discover', '/preprints/psyarxiv/7eb4g'],
});

testIds('ssrnId', ssrnId, {
  hosts: ['ssrn.com', 'www.ssrn.com', 'papers.ssrn.com', 'hq.ssrn.com', 'download.ssrn.com'],
  papers: {
    '/sol3/papers.cfm?abstract_id=0123456': 'ssrn:123456',
    '/sol3/papers.cfm?download=yes&ABSTRACT_ID=1234567': 'ssrn:1234567',
    '/sol3/Delivery.cfm/x.pdf?abstractid=123456&mirid=1': 'ssrn:123456',
    '/abstract=001234567': 'ssrn:1234567',
    '/Abstract_id=1234567': 'ssrn:1234567',
    '/sol3/abstract=1234567//': 'ssrn:1234567',
  },
  none: [
    '/sol3/cf_dev/AbsByAuth.cfm?per_id=16042',
    '/sol3/papers.cfm?xabstract_id=1234567',
    '/sol3/papers.cfm?abstract_id=12',
    '/sol3/papers.cfm?abstract_id=1234567x',
    '/sol3/papers.cfm?abstract_id=1234567890',
    '/abstract=12',
    '/abstract=1234567x',
    '/abstract=1234567/moss',
    '/moss/abstract=1234567',
  ],
});

testIds('ieeeId', ieeeId, {
  hosts: ['ieeexplore.ieee.org', 'www.ieeexplore.ieee.org'],
  papers: {
    '/document/10412086': 'ieee:10412086',
    '/document/0080767/references#references': 'ieee:80767',
    '/abstract/document/7696113?reload=true': 'ieee:7696113',
    '/document/7696113;jsessionid=1': 'ieee:7696113',
    '/stamp/stamp.jsp?tp=&arnumber=00080767': 'ieee:80767',
    '/xpl/articleDetails.jsp?arnumber=80767': 'ieee:80767',
    '/xpls/abs_all.jsp?arnumber=80767': 'ieee:80767',
    '/iel7/5/8789/07696113.pdf': 'ieee:7696113',
    '/ielx7/5/8789/07696113.pdf': 'ieee:7696113',
    '/ielx/moss?arnumber=80767': 'ieee:80767',
    '/stampPDF/getPDF.jsp?tp=&arnumber=80767&ref=': 'ieee:80767',
  },
  none: [
    '/document/12',
    '/document/80767x',
    '/document/1234567890',
    '/moss/document/80767',
    '/documents/80767',
    '/iel7/5/8789/07696113.pdf.txt',
    '/moss/iel7/5/8789/07696113.pdf',
    '/stamp/stamp.jsp?arnumber=80767x',
    '/stamp/stamp.jsp?arnumber=x80767',
    '/stamp/stamp.jsp',
    '/stamps/stamp.jsp?arnumber=80767',
    '/search?arnumber=80767',
    '/moss/stamp/stamp.jsp?arnumber=80767',
    '/xpl/conhome/7696113/proceeding',
  ],
});

testIds('piiId', piiId, {
  hosts: ['sciencedirect.com', 'www.sciencedirect.com', 'linkinghub.elsevier.com'],
  papers: {
    '/science/article/abs/pii/S014067361362228X#bib5': 'pii:S014067361362228X',
    '/science/article/PII/0022460x72904348/pdfft?md5=1': 'pii:0022460X72904348',
    '/retrieve/pii/S0896627311004430': 'pii:S0896627311004430',
    '/science/article/pii/B9780123859204000098': 'pii:B9780123859204000098',
    '/science/article/pii/B012385920X00009X': 'pii:B012385920X00009X',
    '/science/article/pii/S0896627311004430.pdf': 'pii:S0896627311004430',
  },
  none: [
    '/science/journal/08966273',
    '/science/article/pii/S089662731100443',
    '/science/article/pii/S08966273110044301',
    '/science/article/pii/S0896627311004430x',
    '/science/article/pii/B97801238592040000',
    '/science/article/pii/X08966273110044300',
    '/science/S08966273110044',
  ],
});

testIds('piiId', piiId, {
  hosts: ['cell.com', 'www.cell.com', 'thelancet.com', 'www.thelancet.com'],
  papers: {
    '/neuron/fulltext/S0896-6273(11)00443-0': 'pii:S0896627311004430',
    '/neuron/abstract/S0896-6273%2811%2900443-0': 'pii:S0896627311004430',
    '/journals/moss/article/PIIS0896-6273(11)00443-0/fulltext': 'pii:S0896627311004430',
    '/action/showPdf?pii=S0896-6273%2811%2900443-0': 'pii:S0896627311004430',
  },
  none: [],
});

testIds('acmId', acmId, {
  hosts: ['dl.acm.org', 'www.dl.acm.org'],
  papers: {
    '/doi/10.1145/258948.258973': 'doi:10.1145/258948.258973',
    '/doi/abs/10.1145/258948.258973//': 'doi:10.1145/258948.258973',
    '/doi/PDF/10.1145/258948.258973.PDF': 'doi:10.1145/258948.258973',
    '/doi/10.1145%2F258948.258973': 'doi:10.1145/258948.258973',
    '/doi/10.5555/3491440.3491756': 'acm:10.5555/3491440.3491756',
    '/10.1145/258948.258973': 'doi:10.1145/258948.258973',
    '/doi/abs/full/10.1145/258948.258973': 'doi:10.1145/258948.258973',
  },
  none: [
    '/doi/proceedings/10.1145/258948',
    '/toc/10.1145/258948',
    '/loi/10.1145/258948',
    '/journal/10.1145/258948',
    '/doi/a/b/c/10.1145/258948.258973',
    '/doi/10.1145/258948.258973/moss',
    '/doi/10.114/258948.258973',
    '/doi/10.1145/',
    '/topic1/10.1145/258948',
  ],
});

testIds('natureId', natureId, {
  hosts: ['nature.com', 'www.nature.com'],
  papers: {
    '/articles/s41467-018-07210-0.pdf': 'doi:10.1038/s41467-018-07210-0',
    '/articles/S41467-018-07210-X//': 'doi:10.1038/s41467-018-07210-x',
    '/articles/d41586-018-0721-0': 'doi:10.1038/d41586-018-0721-0',
    '/articles/nature12373': 'doi:10.1038/nature12373',
    '/articles/ncomms1234_reference.PDF': 'doi:10.1038/ncomms1234',
    '/articles/sdata.2016.18': 'doi:10.1038/sdata.2016.18',
    '/articles/nmeth.1234': 'doi:10.1038/nmeth.1234',
    '/articles/123456a0': 'doi:10.1038/123456a0',
    '/articles/35012345': 'doi:10.1038/35012345',
  },
  none: [
    '/articles/sdata201618',
    '/articles/onc2011282',
    '/articles/xnature12373',
    '/articles/nature12373x',
    '/articles/135012345',
    '/articles/s41467-018-07210',
    '/articles/nature12373/figures',
    '/moss/articles/nature12373',
    '/nature/articles',
  ],
});

it('is canonical or null, whatever the path', () => {
  const hosts =
    'dl.acm.org www.biorxiv.org chemrxiv.org ieeexplore.ieee.org www.nature.com osf.io www.sciencedirect.com papers.ssrn.com'.split(
      ' ',
    );
  const piece = fc.oneof(
    fc.webPath(),
    fc.constantFrom(
      '/doi/',
      '/content/',
      '10.1101/',
      '10.5555/',
      '/document/',
      '/pii/',
      'v2',
      '.pdf',
      '%2F',
      '?abstract_id=',
    ),
    fc.stringMatching(/^[0-9.a-z]{1,12}$/),
  );
  fc.assert(
    fc.property(fc.constantFrom(...hosts), fc.array(piece, { maxLength: 6 }), (host, parts) => {
      const url = new URL(`https://${host}/${parts.join('')}`);
      for (const rule of RULES) {
        const id = rule(url);
        if (id !== null) expect(id).toSatisfy(isCanonicalId);
      }
    }),
  );
});
