import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalId } from '../../lib/paper/canonical';
import { arxivId, arxivMonth, doiId, idValue, parseId } from '../../lib/paper/ids';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const month = fc.integer({ min: 1, max: 12 }).map((each) => String(each).padStart(2, '0'));
const modern = fc
  .tuple(fc.integer({ min: 15, max: 40 }), month, digits(5))
  .map(([year, mm, number]) => `${year}${mm}.${number}`);
const doi = fc
  .tuple(
    fc.integer({ min: 1000, max: 999_999_999 }),
    fc.stringMatching(/^[a-z0-9][a-z0-9._()/-]{0,30}[a-z0-9]$/),
  )
  .filter(([, suffix]) => !suffix.includes('//'))
  .map(([prefix, suffix]) => `10.${prefix}/${suffix}`);
const SICI = 'doi:10.1002/(sici)1521-3773(20000103)39:1<165::aid-anie165>3.0.co;2-b';

describe('arxivId', () => {
  it.each([
    ['2407.21783', 'arxiv:2407.21783'],
    ['arXiv:2407.21783v3', 'arxiv:2407.21783'],
    ['0706.0001v1 [q-bio.CB]', 'arxiv:0706.0001'],
    ['1501.0001', 'arxiv:1501.00001'],
    ['1412.1234', 'arxiv:1412.1234'],
    ['https://arxiv.org/html/2503.08641v1#bib.bib5', 'arxiv:2503.08641'],
    ['http://export.arxiv.org/pdf/2301.00001v2.pdf', 'arxiv:2301.00001'],
    ['arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['HEP-TH/9901001v2', 'arxiv:hep-th/9901001'],
    ['hepth/9901001', 'arxiv:hep-th/9901001'],
    ['cond-mat.mtrl-sci/0408502v12', 'arxiv:cond-mat/0408502'],
    ['cond-mat.mtrl-/0408502', null],
    ['2407.21783v12', 'arxiv:2407.21783'],
    ['hep-th/99010011', null],
    ['hepthmoss/9901001', 'arxiv:hepthmoss/9901001'],
    ['https://arxiv.org/ftp/arxiv/papers/1110/1110.2832.pdf', 'arxiv:1110.2832'],
    ['https://arxiv.org/ftp/cond-mat/papers/0408/0408502.pdf', 'arxiv:cond-mat/0408502'],
    ['https://arxiv.org/abs/2407.21783v2/', 'arxiv:2407.21783'],
    ['https://arxiv.org/abs/2407.21783).', 'arxiv:2407.21783'],
    ['2407.21783,', 'arxiv:2407.21783'],
    ['08062878v1', null],
    ['2413.00001', null],
    ['0703.0001', null],
    ['hep-th/0801001', null],
    ['hep-th/0703001', 'arxiv:hep-th/0703001'],
    ['hep-th/9001001', 'arxiv:hep-th/9001001'],
    ['hep-th/9913001', null],
    ['hep-th/9900001', null],
    ['0704.0001', 'arxiv:0704.0001'],
    ['2401.00001v0', null],
    ['2401.000011', null],
    ['2301.arXiv:01234', null],
    ['2407.21783.pdf', 'arxiv:2407.21783'],
    ['2407.21783//', 'arxiv:2407.21783'],
    ['xxx.lanl.gov/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/e-print/2407.21783?x', 'arxiv:2407.21783'],
    ['https://any.example/arxiv.org/abs/2407.21783', null],
    ['https://notarxiv.org/abs/2407.21783', null],
    ['https://arxiv.org/list/cs/new', null],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'arxiv:hep-th/9901001'],
    ['https://arxiv.org/ftp/ARXIV/papers/1110/1110.2832.pdf', 'arxiv:1110.2832'],
    ['xhepth/9901001', 'arxiv:xhepth/9901001'],
    ['2407.21783.PDF', 'arxiv:2407.21783'],
    [`${' '.repeat(1990)}2407.21783`, 'arxiv:2407.21783'],
    [`${' '.repeat(1991)}2407.21783`, null],
    ['', null],
  ])('%s', (text, id) => expect(arxivId(text)).toBe(id));

  it('is the same for every way to write an identifier', () => {
    fc.assert(
      fc.property(modern, fc.integer({ min: 1, max: 99 }), (id, version) => {
        const canonical = `arxiv:${id}`;
        const written = [
          id,
          `${id}v${version}`,
          `arXiv: ${id}`,
          `https://arxiv.org/pdf/${id}v${version}.pdf`,
        ];
        expect(written.map(arxivId)).toEqual(written.map(() => canonical));
        expect(doiId(`10.48550/arXiv.${id}`)).toBe(canonical);
        expect(isCanonicalId(canonical)).toBe(true);
      }),
    );
  });
});

describe('doiId', () => {
  it.each<[string, string | null]>([
    ['doi:10.1234/asdf', 'doi:10.1234/asdf'],
    ['https://dx.doi.org/10.1234/asdf ', 'doi:10.1234/asdf'],
    ['10.1037//0002-9432.72.1.50', 'doi:10.1037/0002-9432.72.1.50'],
    ['10.7326/M20-6817', 'doi:10.7326/m20-6817'],
    ['https://dx.doi.org/10.2307%2F1990888', 'doi:10.2307/1990888'],
    ['http://doi.ieeecomputersociety.org/10.1109/MIC.2012.43', 'doi:10.1109/mic.2012.43'],
    ['10.1007/978-3-030-02671-4\\_7', 'doi:10.1007/978-3-030-02671-4_7'],
    ['urn:doi:10.1000/A(b)', 'doi:10.1000/a(b)'],
    ['10.1000/ab).', 'doi:10.1000/ab'],
    ['10.1000/ab#sec1', 'doi:10.1000/ab'],
    ['10.1000/a[b]', 'doi:10.1000/a[b]'],
    ['10.1000/a]', 'doi:10.1000/a'],
    ['10.1000/a}', 'doi:10.1000/a'],
    ['"10.1000/<a>"', 'doi:10.1000/<a>'],
    ['<10.1000/a>', 'doi:10.1000/a'],
    ['<https://doi.org/10.1000/a>.', 'doi:10.1000/a'],
    ['10.1000/a>', 'doi:10.1000/a'],
    ["'10.1000/a'", 'doi:10.1000/a'],
    ['10.1000/a">', 'doi:10.1000/a'],
    ['https://doi.org/10.1000/a</a> and more', 'doi:10.1000/a'],
    ["10.1000/o'brien", "doi:10.1000/o'brien"],
    ...[
      '10.1002/(SICI)1521-3773(20000103)39:1<165::AID-ANIE165>3.0.CO;2-B',
      'doi:10.1002/(sici)1521-3773(20000103)39:1&lt;165::aid-anie165&gt;3.0.co;2-b.',
      '10.1002/(sici)1521-3773(20000103)39:1&amp;lt;165::aid-anie165&amp;gt;3.0.co;2-b',
      'https://doi.org/10.1002/(SICI)1521-3773(20000103)39:1%3C165::AID-ANIE165%3E3.0.CO;2-B',
      'https://doi.org/10.1002/(SICI)1521-3773(20000103)39:1%26lt;165::AID-ANIE165%26gt;3.0.CO;2-B',
      '<10.1002/(SICI)1521-3773(20000103)39:1<165::AID-ANIE165>3.0.CO;2-B>',
    ].map((text): [string, string] => [text, SICI]),
    [
      '10.1175/1520-0469(1994)051<0523:TTOSM>2.0.CO;2',
      'doi:10.1175/1520-0469(1994)051<0523:ttosm>2.0.co;2',
    ],
    ['10.1000/a‐b–c', 'doi:10.1000/a-b-c'],
    ['10.1000/a\\b', 'doi:10.1000/a\\b'],
    ['10.1000.10/a', 'doi:10.1000.10/a'],
    ['10.100/a', null],
    ['doi:doi.org/10.1000/a', 'doi:10.1000/a'],
    ['https://www.doi.org/10.1000/a', 'doi:10.1000/a'],
    ['https://doi.acm.org/10.1145/1', 'doi:10.1145/1'],
    ['see 10.1000/a', null],
    ['10.1101/123456v1x', 'doi:10.1101/123456v1x'],
    ['10.1101/12345v1', 'doi:10.1101/12345v1'],
    ['10.48550/arXiv.moss', null],
    ['10/ab', null],
    ['10.1000/ab.)', 'doi:10.1000/ab'],
    ['10.1000/a%252Fb', 'doi:10.1000/a/b'],
    ['https://doi.org/10.1126/x/', 'doi:10.1126/x'],
    ['https://doi.org/10.1126/x/).', 'doi:10.1126/x'],
    ['https://doi.org/10.1126/x/?utm_source=a#b', 'doi:10.1126/x'],
    ['https://www.doi.org/10.1126/x%3Fy', 'doi:10.1126/x?y'],
    ['10.1126//', null],
    ['https://doi.org/10.48550/arXiv.2407.21783/', 'arxiv:2407.21783'],
    [`10.1000/${'a'.repeat(3000)}`, null],
    ['https://doi.org/d8dn', 'shortdoi:10/d8dn'],
    ['10.48550/arXiv.2407.21783', 'arxiv:2407.21783'],
    ['doi:10.1234/ asdf', null],
    ['10.1234/ü', null],
    ['d8dn', null],
    ['%E0%A4%A', null],
    ['10.1101/2021.11.08.467690v2', 'doi:10.1101/2021.11.08.467690'],
    ['https://doi.org/10.1101/696633v1', 'doi:10.1101/696633'],
    ['10.64898/2026.01.08.123456v3', 'doi:10.64898/2026.01.08.123456'],
    ['10.1101/gr.123456.118', 'doi:10.1101/gr.123456.118'],
    ['10.26434/chemrxiv-2025-abc12-v2', 'doi:10.26434/chemrxiv-2025-abc12'],
    ['10.26434/chemrxiv.15000377/v1', 'doi:10.26434/chemrxiv.15000377'],
    ['10.26434/chemrxiv.7234721.v4', 'doi:10.26434/chemrxiv.7234721'],
    ['10.31234/osf.io/7eb4g_v2', 'doi:10.31234/osf.io/7eb4g'],
    ['10.26434/chemrxiv-2025-abc12-v12', 'doi:10.26434/chemrxiv-2025-abc12'],
    ['10.1101/696633v12', 'doi:10.1101/696633'],
    ['10.31234/osf.io/7eb4g_v12', 'doi:10.31234/osf.io/7eb4g'],
    ['10.1000/10.31234/osf.io/7eb4g_v2', 'doi:10.1000/10.31234/osf.io/7eb4g_v2'],
    ['10.1000/10.26434/chemrxiv-1-v2', 'doi:10.1000/10.26434/chemrxiv-1-v2'],
    ['10.1000/10.1101/696633v1', 'doi:10.1000/10.1101/696633v1'],
    ['10.1000/10.1037//a', 'doi:10.1000/10.1037//a'],
    ['10.21203/rs.3.rs-631949/v1', 'doi:10.21203/rs.3.rs-631949/v1'],
    ['10.5555/3491440.3491756', 'acm:10.5555/3491440.3491756'],
    ['10/d8dn', 'shortdoi:10/d8dn'],
    ['info:doi/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
  ])('%s', (text, id) => expect(doiId(text)).toBe(id));

  it('is the same for every way to write an identifier', () => {
    fc.assert(
      fc.property(doi, (text) => {
        const id = doiId(text);
        expect(id).not.toBeNull();
        for (const way of [
          text.toUpperCase(),
          `doi:${text}`,
          `https://doi.org/${text}`,
          ` ${text}.`,
          `https://doi.org/${text}/`,
          `https://doi.org/${text}?from=a`,
        ]) {
          expect(doiId(way)).toBe(id);
        }
      }),
    );
  });
});

describe('parseId', () => {
  it.each([
    ['PMC2801612', 'pmcid:PMC2801612'],
    ['PMCID: PMC2801612.1', 'pmcid:PMC2801612'],
    ['pmid:20981092', 'pmid:20981092'],
    ['PMID: 20981092', 'pmid:20981092'],
    ['20981092', null],
    ['pmc 7', null],
    ['pmcid:PMC7', 'pmcid:PMC7'],
    ['PMCID:  PMC7', 'pmcid:PMC7'],
    ['PMC007', 'pmcid:PMC7'],
    ['xPMC7', null],
    ['PMC7x', null],
    ['pmid:1234567890', null],
    ['xpmid:7', null],
    ['PMID: 007', 'pmid:7'],
    ['pmid:7x', null],
    [' acm:10.5555/1', 'acm:10.5555/1'],
    ['DOI 10.1000/a', 'doi:10.1000/a'],
    ['[10.1000/a]', 'doi:10.1000/a'],
    ['((10.1000/a))', 'doi:10.1000/a'],
    ['x doi 10.1000/a', null],
    ['acm:10.5555/3491440.3491756', 'acm:10.5555/3491440.3491756'],
    ['0706.0001v1 [q-bio.CB]', 'arxiv:0706.0001'],
    ['https://arxiv.org/html/2503.08641v1#bib.bib5', 'arxiv:2503.08641'],
    ['https://arxiv.org/abs/2407.21783v2/', 'arxiv:2407.21783'],
    ['https://arxiv.org/abs/2407.21783).', 'arxiv:2407.21783'],
    ['2407.21783,', 'arxiv:2407.21783'],
    ['arXiv 2407.21783', 'arxiv:2407.21783'],
    [' arxiv  2407.21783v2', 'arxiv:2407.21783'],
    ['xarxiv 2407.21783', null],
    ['2407[cs].21783', null],
    ['2413.21783', null],
    ['2400.21783', null],
    ['08062878v1', null],
    ['doi:10.1234/ asdf', null],
    ['https://doi.org/d8dn', 'shortdoi:10/d8dn'],
  ])('%s', (text, id) => expect(parseId(text)).toBe(id));

  it('is idempotent', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      modern,
      doi,
      doi.map((each) => `https://doi.org/${each}`),
      fc.stringMatching(/^10\.\d{4}\/[ -~]{1,20}$/),
      fc.stringMatching(/^[<"']?10\.\d{4}\/(?:a|&lt;|&gt;|&amp;|[<>"'#]){1,9}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const id = parseId(text);
        if (id === null) return;
        expect(isCanonicalId(id)).toBe(true);
        if (!id.startsWith('shortdoi:')) expect(parseId(id)).toBe(id);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isCanonicalId', () => {
  it.each(['arxiv:2407.21783', 'doi:10.1000/a', 'acl:2024.naacl-long.1', 'openreview:EZNOb_uNpJk'])(
    'takes %s',
    (id) => expect(isCanonicalId(id)).toBe(true),
  );
  it.each([
    '2407.21783',
    'arxiv:2407.21783v1',
    'arxiv:1501.0001',
    'doi:10.1000/A',
    'doi:x',
    'acl:a b',
    `acl:${'a'.repeat(301)}`,
    'ACL:x',
    ':x',
  ])('refuses %s', (id) => expect(isCanonicalId(id)).toBe(false));
});

describe('arxivMonth', () => {
  it.each([
    ['arxiv:2407.21783', '2024-07'],
    ['arxiv:hep-th/9901001', '1999-01'],
    ['arxiv:math/0309136', '2003-09'],
    ['doi:10.1000/2407', undefined],
  ])('%s', (id, month) => expect(arxivMonth(id)).toBe(month));
});

describe('isCanonicalId', () => {
  it.each([
    'arxiv:2611.00001',
    'doi:10.1000/x',
    'openreview:EZNOb_uNpJk',
    'pmlr:v70/ravanbakhsh17a',
  ])('takes %s', (id) => expect(isCanonicalId(id)).toBe(true));
  it.each([
    'https://arxiv.org/abs/2611.00001',
    'javascript:alert(1)',
    'arxiv:2611.00001v2',
    'doi:10.1000/X',
    'unknown:1',
    'arxiv',
    '',
  ])('refuses %s', (id) => expect(isCanonicalId(id)).toBe(false));
});

it('idValue returns the value of the first identifier of a scheme', () => {
  expect(idValue(['doi:10.1000/a:b', 'arxiv:1', 'doi:x'], 'doi')).toBe('10.1000/a:b');
  expect(idValue(['shortdoi:10/a'], 'doi')).toBeUndefined();
});
