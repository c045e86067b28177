import { expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { type EntryCase, shown } from './shown-entry';

const read = (text: string) => bibtex.read(text, { now: Date.parse('2026-11-30') });

/** Entries as sites and programs write them, with all that has to be read of them. */
const SITES: EntryCase[] = [
  [
    'the DOI registry',
    '@article{Fern_2021, title={Bogs &amp; mires: <i>in situ</i> N<sub>2</sub>}, volume={4}, ISSN={1234-567X}, url={http://dx.doi.org/10.1000/bog.1}, DOI={10.1000/bog.1}, number={5}, journal={Journal of Bogs &amp; Mires}, publisher={Bog Press}, author={Fern, Bo and Reed, Di}, year={2021}, month=Feb, pages={11–20} }',
    {
      title: 'Bogs & mires: in situ N₂',
      authors: 'Fern, Bo; Reed, Di',
      date: '2021-02',
      venue: 'Journal of Bogs & Mires',
      kind: 'article-journal',
      id: 'doi:10.1000/bog.1',
      volume: '4',
      issue: '5',
      page: '11-20',
      publisher: 'Bog Press',
      ISSN: '1234-567X',
    },
  ],
  [
    'NASA ADS',
    '@ARTICLE{2021ApJ...901....2F, author = {{Fern}, Bo and {van der Reed}, Di}, title = "{Dust in disks}", journal = {\\apj}, year = 2021, month = feb, eprint = {2101.00002}, archivePrefix = {arXiv}, primaryClass = {astro-ph.EP}, doi = {10.1000/apj}}',
    {
      title: 'Dust in disks',
      authors: 'Fern, Bo; van der Reed, Di',
      date: '2021-02',
      venue: 'Astrophysical Journal',
      kind: 'article-journal',
      id: 'arxiv:2101.00002',
    },
  ],
  [
    'PMLR',
    '@InProceedings{pmlr-v98-fern20b, title = {Wet {GAN}s}, author = {Fern, Bo}, booktitle = {Proceedings of the 37th Conference on Wetlands}, pages = {11--20}, year = {2020}, volume = {98}, series = {Proceedings of Machine Learning Research}, month = {10--16 Jul}, publisher = {PMLR}, pdf = {http://proceedings.mlr.press/v98/fern20b/fern20b.pdf}, url = {https://proceedings.mlr.press/v98/fern20b.html}}',
    {
      title: 'Wet GANs',
      date: '2020-07-10',
      kind: 'paper-conference',
      id: 'pmlr:v98/fern20b',
      volume: '98',
      page: '11-20',
      publisher: 'PMLR',
      'collection-title': 'Proceedings of Machine Learning Research',
      pdf: 'http://proceedings.mlr.press/v98/fern20b/fern20b.pdf',
    },
  ],
  [
    'IACR',
    '@misc{cryptoeprint:2024/321, author = {Bo Fern}, title = {Wet proofs}, howpublished = {Cryptology {ePrint} Archive, Paper 2024/321}, year = {2024}, url = {https://eprint.iacr.org/2024/321}}',
    { title: 'Wet proofs', id: 'iacr:2024/321', date: '2024', kind: undefined },
  ],
  [
    'bioRxiv',
    '@article {Fern2021.02.02.123457, author = {Fern, Bo and Reed, Di}, title = {Wet genes}, elocation-id = {2021.02.02.123457}, year = {2021}, doi = {10.1101/2021.02.02.123457}, publisher = {Cold Spring Harbor Laboratory}, URL = {https://www.biorxiv.org/content/early/2021/02/03/2021.02.02.123457}, eprint = {https://www.biorxiv.org/content/early/2021/02/03/2021.02.02.123457.full.pdf}, journal = {bioRxiv}}',
    {
      id: 'doi:10.1101/2021.02.02.123457',
      venue: 'bioRxiv',
      kind: undefined,
      pdf: 'https://www.biorxiv.org/content/early/2021/02/03/2021.02.02.123457.full.pdf',
    },
  ],
  [
    'OpenReview',
    '@inproceedings{\nfern2024bogs,\ntitle={Bogs as Agents},\nauthor={Bo Fern and Di Reed},\nbooktitle={The Thirteenth Conference on Bogs},\nyear={2024},\nurl={https://openreview.net/forum?id=zyxWVU4321}\n}',
    {
      id: 'openreview:zyxWVU4321',
      authors: 'Fern, Bo; Reed, Di',
      kind: 'paper-conference',
      venue: 'The Thirteenth Conference on Bogs',
    },
  ],
  [
    'Semantic Scholar',
    '@article{Fern2018BogIA, title={Bog is All}, author={Bo Fern and Di Reed}, journal={ArXiv}, year={2018}, volume={abs/1806.03763}, url={https://api.semanticscholar.org/CorpusID:13756488}}',
    { id: 'arxiv:1806.03763', venue: undefined, kind: undefined },
  ],
  [
    'INSPIRE',
    '@article{BOG:2013xyz, author = "Fern, Bo and others", collaboration = "BOG", title = "{Observation of $W \\to \\mu\\nu$}", eprint = "1307.7215", archivePrefix = "arXiv", primaryClass = "hep-ex", reportNumber = "BOG-2013-1", doi = "10.1000/plb.1", journal = "Phys. Lett. B", volume = "717", pages = "2--30", year = "2013"}',
    {
      title: 'Observation of W → μν',
      authors: 'Fern, Bo; …',
      id: 'arxiv:1307.7215',
      venue: 'Phys. Lett. B',
      volume: '717',
      page: '2-30',
    },
  ],
  [
    'HAL',
    '@unpublished{fern:hal-01234568, TITLE = {{Bogs}}, AUTHOR = {Fern, Bo}, URL = {https://hal.science/hal-01234568}, NOTE = {working paper}, YEAR = {2022}, MONTH = Apr, PDF = {https://hal.science/hal-01234568/file/bog.pdf}, HAL_ID = {hal-01234568}, KEYWORDS = {bog ; wet}}',
    {
      id: 'hal:hal-01234568',
      kind: 'manuscript',
      date: '2022-04',
      note: 'working paper',
      tags: 'bog | wet',
      pdf: 'https://hal.science/hal-01234568/file/bog.pdf',
    },
  ],
  [
    'NBER',
    '@techreport{NBERw54321, title = "Wet markets", author = "Fern, Bo", institution = "National Bureau of Bogs", type = "Working Paper", number = "54321", year = "2021", month = "June", doi = {10.1000/w54321}}',
    {
      kind: 'report',
      date: '2021-06',
      publisher: 'National Bureau of Bogs',
      genre: 'Working Paper',
      number: '54321',
    },
  ],
  [
    'ACM',
    "@inproceedings{10.1145/1234567.1234568, author = {Fern, Bo and Reed, Di}, title = {Bogs in CHI}, year = {2024}, isbn = {9781450394216}, publisher = {Association for Computing Machinery}, address = {New York, NY, USA}, url = {https://doi.org/10.1145/1234567.1234568}, doi = {10.1145/1234567.1234568}, booktitle = {Proceedings of the 2024 Conference on Bogs}, articleno = {321}, numpages = {17}, keywords = {bog, wet}, location = {Bonn, Germany}, series = {CHI '24}}",
    {
      kind: 'paper-conference',
      page: '321',
      ISBN: '9781450394216',
      'publisher-place': 'New York, NY, USA',
      'event-place': 'Bonn, Germany',
      'collection-title': "CHI '24",
      tags: 'bog | wet',
    },
  ],
  [
    'IEEE',
    '@ARTICLE{9876544, author={Fern, Bo and Reed, Di}, journal={IEEE Transactions on Bogs}, title={Wet Bogs}, year={2023}, volume={2}, number={3}, pages={11-20}, keywords={Bogs;Mires, wet;Task analysis}, doi={10.1109/TB.2023.7654321}}',
    {
      id: 'doi:10.1109/tb.2023.7654321',
      volume: '2',
      issue: '3',
      page: '11-20',
      tags: 'Bogs | Mires, wet | Task analysis',
    },
  ],
  [
    'a model card',
    '@MISC{card, author={DeepBog AI}, title={Model card}, year={2024}, note={Accessed: 2024-06-02}, howpublished={\\url{https://github.com/deepbog/model}}}',
    {
      authors: 'DeepBog AI',
      address: 'https://github.com/deepbog/model',
      note: 'Accessed: 2024-06-02',
    },
  ],
  [
    'NeurIPS',
    "@inproceedings{fern2020,\n author = {D\\textquotesingle Orba, Ana and Reed, Di},\n booktitle = {Advances in Neural Information Processing Systems},\n editor = {H. Rill and F. d\\textquotesingle Alch\\'{e}-Fern},\n title = {One\\textquotesingle s bogs {\\&} mires},\n volume = {33},\n year = {2020}\n}",
    {
      title: "One's bogs & mires",
      authors: "D'Orba, Ana; Reed, Di",
      editors: "Rill, H.; d'Alché-Fern, F.",
      volume: '33',
      kind: 'paper-conference',
    },
  ],
  [
    'Web of Science',
    '@Article{r1, Author = {Fern, Bo A. and Reed, Jay and Fern,\n   Sar},\nTitle = {{Wrapped bogs of the\n   web}}, Year = {{2022}}, Month = {{MAR-APR}}, DOI = {{10.1000/wos.2}}, Journal = {{JOURNAL OF BOGS}}, Unique-ID = {{WOS:0002}}}',
    {
      title: 'Wrapped bogs of the web',
      authors: 'Fern, Bo A.; Reed, Jay; Fern, Sar',
      date: '2022-03',
      id: 'doi:10.1000/wos.2',
      venue: 'JOURNAL OF BOGS',
    },
  ],
];

it.each(SITES)('an entry of %s is read whole', async (_, entry, expected) => {
  const { items } = await read(entry);
  expect(items).toHaveLength(1);
  for (const item of items) expect(shown(item)).toMatchObject(expected);
});
