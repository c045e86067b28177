import { describe, expect, it } from 'vitest';
import { mergePapers, paperOf } from '../../lib/merge/merge';
import { sameWork } from '../../lib/merge/same-work';
import { doiId } from '../../lib/paper/ids';
import type { Author, Paper, PaperDraft } from '../../lib/paper/paper';
import { parseDraft } from '../../lib/paper/parse-draft';
import { titleKey } from '../../lib/paper/title-key';

const paper = (site: string, draft: PaperDraft): Paper => paperOf(parseDraft(draft).draft, site, 1);
const by = (...families: string[]): Author[] => families.map((family) => ({ given: 'A', family }));
const GAN = 'ClimateGAN: Raising Climate Change Awareness by Generating Images of Floods';
const HYPE = 'HYPE: A Benchmark for Human eYe Perceptual Evaluation of Generative Models';
const SHARING = 'Equivariance Through Parameter-Sharing';
const CCA = 'Scalable and Effective Deep CCA via Soft Decorrelation';
const BERT = 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding';

/** Works that stand at several places under several identifiers. */
const GROUPS: [name: string, papers: Paper[]][] = [
  [
    'a preprint and a submission without names',
    [
      paper('arxiv', {
        ids: ['arxiv:2110.02871'],
        title: GAN,
        authors: by('Schmidt', 'Luccioni'),
        published: '2021-10-06',
      }),
      paper('openreview', {
        ids: ['openreview:EZNOb_uNpJk'],
        title: GAN,
        authors: [{ literal: 'Anonymous' }],
        published: '2021-09-29',
      }),
    ],
  ],
  [
    'a preprint and its paper at NeurIPS',
    [
      paper('arxiv', {
        ids: ['arxiv:1904.01121'],
        title: HYPE,
        authors: by('Zhou'),
        published: '2019-04-01',
      }),
      paper('neurips', {
        ids: ['neurips:65699726a3c601b9f31bf04019c8593c'],
        title: HYPE,
        authors: by('Zhou'),
        published: '2019',
      }),
    ],
  ],
  [
    'a title that one side writes otherwise',
    [
      paper('arxiv', { ids: ['arxiv:1702.08389'], title: SHARING, authors: by('Ravanbakhsh') }),
      paper('pmlr', {
        ids: ['pmlr:v70/ravanbakhsh17a'],
        title: 'Equivariance through parameter sharing.',
        authors: by('Ravanbakhsh'),
        published: '2017-07',
      }),
    ],
  ],
  [
    'a preprint and two copies of the paper of the next year',
    [
      paper('arxiv', {
        ids: ['arxiv:1707.09669'],
        title: CCA,
        authors: by('Chang'),
        published: '2017-07-30',
      }),
      paper('cvf', {
        ids: ['cvf:Chang_Scalable_and_Effective_CVPR_2018'],
        title: CCA,
        authors: by('Chang'),
        published: '2018',
      }),
      paper('ieee', { ids: ['ieee:8578259'], title: CCA, authors: by('Chang'), published: '2018' }),
    ],
  ],
  [
    'a preprint and its paper at NAACL',
    [
      paper('arxiv', {
        ids: ['arxiv:1810.04805'],
        title: BERT,
        authors: by('Devlin'),
        published: '2018-10-11',
      }),
      paper('acl', {
        ids: ['acl:N19-1423'],
        title: BERT,
        authors: by('Devlin'),
        published: '2019-06',
      }),
    ],
  ],
];

describe('the same work', () => {
  it.each(GROUPS)('%s', (_, papers) => {
    for (const a of papers) for (const b of papers) expect(sameWork(a, b)).toBe(true);
    const [first, ...others] = papers;
    const all = first && others.reduce(mergePapers, first);
    expect(all?.ids).toEqual(expect.arrayContaining(papers.flatMap(({ ids }) => ids)));
  });

  it('has common identifiers where one states the other', () => {
    const adam = paper('openalex', {
      ids: ['openalex:W2964121744', doiId('10.48550/arXiv.1412.6980') ?? ''],
      title: 'Adam',
    });
    expect(adam.ids).toContain('arxiv:1412.6980');
    const emnlp = paper('semanticscholar', {
      ids: ['s2:2fd10e095b146f99da8cdc6ff58720e2e8fca36d', 'doi:10.18653/v1/2021.emnlp-main.602'],
      title: 'A paper',
    });
    expect(emnlp.ids).toContain('acl:2021.emnlp-main.602');
    const dblp = paper('dblp', { ids: ['dblp:journals/corr/abs-1810-04805'], title: BERT });
    expect(dblp.ids).toContain('arxiv:1810.04805');
  });
});

const TITLE = 'On the Slow and Winding Rivers of the North';
const made = (more: Partial<PaperDraft>, site = 'acl') =>
  paper(site, {
    ids: ['arxiv:2611.00001'],
    title: TITLE,
    authors: by('Ek'),
    published: '2026',
    ...more,
  });

describe('not the same work', () => {
  const river = made({ ids: ['doi:10.1000/river'] });
  const others: [why: string, a: Paper, b: Paper][] = [
    ['two DOIs of publishers', river, made({ ids: ['doi:10.1000/stream'] })],
    ['two arXiv ids', made({}), made({ ids: ['arxiv:2611.00002'] })],
    ['two PubMed ids', made({ ids: ['pmid:1'] }), made({ ids: ['pmid:2'] })],
    [
      'two papers of a volume',
      made({ ids: ['pmlr:v70/ek17a'] }),
      made({ ids: ['pmlr:v70/ek17b'] }),
    ],
    [
      'two preprints of one server',
      made({ ids: ['doi:10.1101/696633'] }),
      made({ ids: ['doi:10.1101/696634'] }),
    ],
    ['other authors', river, made({ authors: by('Virtanen') })],
    [
      'names without letters',
      made({ authors: by('—') }),
      made({ ids: ['acl:A'], authors: by('?') }),
    ],
    [
      'other authors where one list is partial',
      river,
      made({ authors: by('Virtanen'), authorsComplete: false }),
    ],
    ['years apart', river, made({ ids: ['acl:2024.acl-long.1'], published: '2024' })],
    [
      'a preprint of long before',
      river,
      made({ ids: ['arxiv:2201.00001'], published: '2022-01' }, 'arxiv'),
    ],
    [
      'nothing known but the title',
      paper('acl', { ids: ['acl:A'], title: TITLE }),
      paper('ieee', { ids: ['ieee:1'], title: TITLE }),
    ],
    [
      'a title of many',
      made({ title: 'Introduction to the Special Issue' }),
      made({ ids: ['acl:A'], title: 'Introduction to the Special Issue' }),
    ],
    [
      'a short title',
      made({ title: 'Slow rivers' }),
      made({ ids: ['acl:A'], title: 'Slow rivers' }),
    ],
  ];
  it.each(others)('%s', (_, a, b) => {
    expect(sameWork(a, b)).toBe(false);
    expect(sameWork(b, a)).toBe(false);
  });

  it('is not said because of a preprint’s DOI beside the publisher’s', () => {
    const preprint = made({ ids: ['doi:10.1101/696633'], published: '2024-01-02' }, 'biorxiv');
    expect(sameWork(preprint, river)).toBe(true);
  });

  it('is not said because of a preprint within three years, whichever side has it', () => {
    const preprint = made({ ids: ['arxiv:2301.00001'], published: '2023-01' }, 'arxiv');
    expect(sameWork(preprint, river)).toBe(true);
    expect(sameWork(river, preprint)).toBe(true);
  });

  it('is not said because of a common DOI beside another', () => {
    const two = made({ ids: ['doi:10.1000/river', 'doi:10.1000/water'] });
    expect(sameWork(two, river)).toBe(true);
  });

  it('is not said because of the way a name is written', () => {
    const a = made({ ids: ['acl:A'], authors: by('Sørensen-Müller') });
    expect(sameWork(a, made({ authors: by('Sorensen Muller') }))).toBe(true);
    const partial = made({ authors: by('Virtanen', 'Sørensen-Müller'), authorsComplete: false });
    expect(sameWork(a, partial)).toBe(true);
  });
});

describe('papers of which neither authors nor years are known on both sides', () => {
  const abstract = 'We follow slow rivers of the North from their springs to the sea. '.repeat(5);
  const copied = paper('import', { ids: ['title:rivers'], title: TITLE, abstract });
  const page = (more: Partial<PaperDraft>) =>
    paper('arxiv', {
      ids: ['arxiv:2502.00001'],
      title: TITLE,
      authors: by('Virtanen'),
      published: '2025-02-01',
      ...more,
    });

  it('are the same by the beginning of their abstracts', () => {
    expect(sameWork(copied, page({ abstract: `${abstract.toUpperCase()} And back.` }))).toBe(true);
  });

  it('are not without abstracts, or with others', () => {
    expect(sameWork(copied, page({}))).toBe(false);
    expect(sameWork(copied, page({ abstract: 'We follow slow rivers of the North.' }))).toBe(false);
    expect(sameWork(copied, page({ abstract: `No. ${abstract}` }))).toBe(false);
    const bare = paper('import', { ids: ['title:rivers'], title: TITLE });
    expect(sameWork(bare, page({}))).toBe(false);
  });

  it('are not where years or authors are known to differ', () => {
    const old = paper('import', {
      ids: ['title:rivers'],
      title: TITLE,
      abstract,
      published: '1999',
    });
    expect(sameWork(old, page({ abstract }))).toBe(false);
  });
});

describe('titleKey', () => {
  it.each([
    'RETRACTED ARTICLE: On the slow and winding rivers of the North',
    '[PDF] On the Slow and Winding Rivers of the North',
    '[CITATION] [C] On the Slow and Winding Rivers of the North',
    'Paper page - On the Slow and Winding Rivers of the North',
    '[On the Slow and Winding Rivers of the North].',
    'On the slow-and-winding rivers <i>of the North</i>.',
    'On the \\emph{Slow} and Winding Rivers of {the} North',
  ])('of “%s” is that of the plain title', (title) =>
    expect(titleKey(title)).toBe(titleKey(TITLE)),
  );

  it('keeps what is in other scripts', () => {
    expect(titleKey('大型语言模型的高效推理方法研究')).toBe('大型语言模型的高效推理方法研究');
    expect(titleKey('大型语言模型')).toBeUndefined();
    expect(titleKey('О медленных реках севера Европы')).toBe('омедленныхрекахсевераевропы');
  });

  it('reads TeX as it is shown', () => {
    expect(titleKey('Learning $\\alpha$-stable processes from rivers')).toBe(
      titleKey('Learning α-stable processes from rivers'),
    );
    expect(titleKey('Learning $\\alpha$-stable processes from rivers')).not.toBe(
      titleKey('Learning $\\beta$-stable processes from rivers'),
    );
  });

  it.each([
    'Editorial',
    'Supplementary material',
    'Table of Contents',
    'Message from the General Chairs',
    'On the Slow and Winding Rivers of…',
    'On the Slow and Winding Rivers ...',
    '',
    '[]',
    '. . .',
  ])('is none for “%s”', (title) => expect(titleKey(title)).toBeUndefined());
});
