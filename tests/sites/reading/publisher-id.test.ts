import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

const RULES = { acmId, biorxivId, chemrxivId, ieeeId, natureId, osfId, piiId, ssrnId };

describe('the identifier of an address', () => {
  it.each<[keyof typeof RULES, string, string | null]>([
    [
      'biorxivId',
      'www.biorxiv.org/content/10.1101/2021.11.08.467690v2',
      'doi:10.1101/2021.11.08.467690',
    ],
    ['biorxivId', 'www.biorxiv.org/content/10.1101/696633v1.full.pdf+html', 'doi:10.1101/696633'],
    [
      'biorxivId',
      'www.biorxiv.org/content/10.64898/2026.01.05.700001v3.full-text',
      'doi:10.64898/2026.01.05.700001',
    ],
    ['biorxivId', 'biorxiv.org/content/early/2019/07/11/696633', 'doi:10.1101/696633'],
    [
      'biorxivId',
      'biorxiv.org/content/biorxiv/early/2019/07/11/696633.full.pdf',
      'doi:10.1101/696633',
    ],
    [
      'biorxivId',
      'medrxiv.org/cgi/content/short/2021.06.16.21258632v1',
      'doi:10.1101/2021.06.16.21258632',
    ],
    ['biorxivId', 'biorxiv.org/content/early/2026/01/06/2026.01.05.700001', null],
    ['biorxivId', 'biorxiv.org/content/early/recent', null],
    ['biorxivId', 'biorxiv.org.example/content/10.1101/696633v1', null],
    ['biorxivId', 'evilbiorxiv.org/content/10.1101/696633v1', null],
    ['chemrxivId', 'evilchemrxiv.org/doi/full/10.26434/chemrxiv-2025-abc12-v3', null],
    ['chemrxivId', 'chemrxiv.org.example/doi/full/10.26434/chemrxiv-2025-abc12-v3', null],
    [
      'chemrxivId',
      'www.chemrxiv.org/doi/PDF/10.26434/ChemRxiv-2025-abc12.pdf',
      'doi:10.26434/chemrxiv-2025-abc12',
    ],
    ['osfId', 'osf.io/evil/preprints/psyarxiv/7eb4g', null],
    ['osfId', 'evilosf.io/preprints/psyarxiv/7eb4g', null],
    ['osfId', 'psyarxiv.com/7EB4G/', 'osf:7eb4g'],
    ['osfId', 'osf.io/preprints/7eb4g_v12/download', 'osf:7eb4g'],
    ['ieeeId', 'ieeexplore.ieee.org/evil/stamp/stamp.jsp?arnumber=80767', null],
    ['ieeeId', 'evilieeexplore.ieee.org/document/80767', null],
    ['ssrnId', 'evilssrn.com/abstract=1234567', null],
    ['ssrnId', 'ssrn.com/abstract=001234567', 'ssrn:1234567'],
    [
      'chemrxivId',
      'chemrxiv.org/engage/chemrxiv/article-details/60C73FB4567DFE1234567890',
      'chemrxiv:60c73fb4567dfe1234567890',
    ],
    [
      'chemrxivId',
      'chemrxiv.org/engage/api-gateway/chemrxiv/assets/orp/resource/item/60c73fb4567dfe1234567890/original/moss.pdf',
      'chemrxiv:60c73fb4567dfe1234567890',
    ],
    [
      'chemrxivId',
      'chemrxiv.org/doi/full/10.26434/chemrxiv-2025-abc12-v3',
      'doi:10.26434/chemrxiv-2025-abc12',
    ],
    [
      'chemrxivId',
      'chemrxiv.org/doi/10.26434/chemrxiv.15000377/v1',
      'doi:10.26434/chemrxiv.15000377',
    ],
    ['chemrxivId', 'chemrxiv.org/engage/chemrxiv/search-dashboard', null],
    ['osfId', 'osf.io/preprints/psyarxiv/7eb4g_v1', 'osf:7eb4g'],
    ['osfId', 'osf.io/preprints/b2xmp/download', 'osf:b2xmp'],
    ['osfId', 'psyarxiv.com/7eb4g/', 'osf:7eb4g'],
    ['osfId', 'osf.io/preprints/lissa', null],
    ['osfId', 'osf.io/7eb4g', null],
    ['ssrnId', 'papers.ssrn.com/sol3/papers.cfm?abstract_id=0123456', 'ssrn:123456'],
    ['ssrnId', 'papers.ssrn.com/sol3/Delivery.cfm/x.pdf?abstractid=123456&mirid=1', 'ssrn:123456'],
    ['ssrnId', 'ssrn.com/abstract=123456', 'ssrn:123456'],
    ['ssrnId', 'papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=16042', null],
    ['ieeeId', 'ieeexplore.ieee.org/document/10412086', 'ieee:10412086'],
    ['ieeeId', 'ieeexplore.ieee.org/abstract/document/7696113?reload=true', 'ieee:7696113'],
    ['ieeeId', 'ieeexplore.ieee.org/document/80767/references#references', 'ieee:80767'],
    ['ieeeId', 'ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=00080767', 'ieee:80767'],
    ['ieeeId', 'ieeexplore.ieee.org/xpls/abs_all.jsp?arnumber=80767', 'ieee:80767'],
    ['ieeeId', 'ieeexplore.ieee.org/iel7/5/8789/07696113.pdf', 'ieee:7696113'],
    ['ieeeId', 'ieeexplore.ieee.org/xpl/conhome/7696113/proceeding', null],
    [
      'piiId',
      'www.sciencedirect.com/science/article/abs/pii/S014067361362228X#bib5',
      'pii:S014067361362228X',
    ],
    [
      'piiId',
      'www.sciencedirect.com/science/article/pii/0022460x72904348/pdfft?md5=1',
      'pii:0022460X72904348',
    ],
    ['piiId', 'linkinghub.elsevier.com/retrieve/pii/S0896627311004430', 'pii:S0896627311004430'],
    ['piiId', 'www.cell.com/neuron/fulltext/S0896-6273(11)00443-0', 'pii:S0896627311004430'],
    ['piiId', 'www.sciencedirect.com/science/journal/08966273', null],
    ['acmId', 'dl.acm.org/doi/pdf/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
    ['acmId', 'dl.acm.org/doi/10.5555/3491440.3491756', 'acm:10.5555/3491440.3491756'],
    ['acmId', 'dl.acm.org/doi/proceedings/10.1145/258948', null],
    [
      'natureId',
      'www.nature.com/articles/s41467-018-07210-0.pdf',
      'doi:10.1038/s41467-018-07210-0',
    ],
    ['natureId', 'www.nature.com/articles/nature12373', 'doi:10.1038/nature12373'],
    ['natureId', 'www.nature.com/articles/sdata201618', null],
    ['natureId', 'www.nature.com/articles/onc2011282', null],
    ['natureId', 'www.nature.com/nature/articles', null],
  ])('%s of %s is %s', (rule, address, id) => {
    expect(RULES[rule](new URL(`https://${address}`))).toBe(id);
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
        for (const rule of Object.values(RULES)) {
          const id = rule(url);
          if (id !== null) expect(id).toSatisfy(isCanonicalId);
        }
      }),
    );
  });
});
