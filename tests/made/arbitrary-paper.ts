import fc from 'fast-check';
import {
  type Author,
  COUNT_KINDS,
  LINK_KINDS,
  type Paper,
  type PaperDraft,
} from '../../lib/paper/paper';
import {
  PUBLICATION_TEXTS,
  type Publication,
  type PublicationText,
  venueOf,
} from '../../lib/paper/publication';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((raw) => `t${raw}`);
const ids = fc
  .uniqueArray(
    fc
      .integer({ min: 1, max: 30 })
      .map((number) => `arxiv:2611.${String(number).padStart(5, '0')}`),
    { minLength: 1, maxLength: 3 },
  )
  .map((each) => each.sort());
const author: fc.Arbitrary<Author> = fc.oneof(
  fc.record({ given: text, family: text }),
  fc.record({ literal: fc.oneof(text, fc.constant('Anonymous')) }),
);
const count = fc.integer({ min: 0, max: 999 });
const day = fc.constantFrom('2026', '2026-11', '2026-11-20', '2025-01-02');
const url = fc.constantFrom('https://example.org/a', 'https://example.org/b');

/** Any of the keys, each with a value of the same kind. */
function someOf<K extends string, T>(
  keys: readonly K[],
  value: fc.Arbitrary<T>,
): fc.Arbitrary<{ [key in K]?: T }> {
  const all = Object.fromEntries(keys.map((key) => [key, value])) as Record<K, fc.Arbitrary<T>>;
  return fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<{ [key in K]?: T }>;
}

const kind = fc.constantFrom('article', 'article-journal', 'paper-conference', 'thesis');
const publication = fc
  .record<Record<PublicationText, string> & { editor: Author[] }>(
    {
      ...(Object.fromEntries(
        PUBLICATION_TEXTS.map((variable) => [variable, fc.constantFrom('1', '2')]),
      ) as Record<PublicationText, fc.Arbitrary<string>>),
      'container-title': fc.constantFrom('Moss Letters', 'moss letters', 'Fern', 'bioRxiv'),
      'container-title-short': fc.constantFrom('Moss Lett.'),
      volume: fc.constantFrom('1', '2'),
      page: fc.constantFrom('3', '3-14'),
      publisher: fc.constantFrom('Mossbank', 'University of Moss'),
      ISSN: fc.constantFrom('1234-5678', '8765-4321'),
      'event-title': fc.constantFrom('MossConf 2026', 'Submitted to FernConf'),
      editor: fc.array(author, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  .map((each) => (Object.keys(each).length === 0 ? { volume: '3' } : each));

const facts = fc.record(
  {
    kind,
    publication,
    authorCount: fc.integer({ min: 1, max: 9 }),
    authorsComplete: fc.boolean(),
    abstract: fc.oneof(
      text,
      text.map((cut) => `${cut}…`),
    ),
    published: day,
    venue: text,
    organisation: text,
    category: fc.constantFrom('cs.CL', 'cs.LG'),
    submitter: text,
    submitted: fc.constantFrom('2026-11-20', '2026-11-19'),
    keywords: fc.uniqueArray(text, { maxLength: 2 }).map((each) => each.sort()),
  },
  { requiredKeys: [] },
);

/** Any paper that the store may hold. */
export const arbitraryPaper: fc.Arbitrary<Paper> = fc
  .record({
    facts,
    ids,
    title: fc.oneof(
      text,
      text.map((cut) => `${cut}...`),
    ),
    authors: fc.array(author, { maxLength: 4 }),
    links: someOf(LINK_KINDS, url),
    counts: someOf(COUNT_KINDS, count),
    sources: fc
      .uniqueArray(fc.constantFrom('huggingface', 'arxiv'), { minLength: 1 })
      .map((each) => each.sort()),
    firstSeen: fc.integer({ min: 1, max: 500 }),
    since: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ facts: { authorCount, ...facts }, since, ...paper }) => ({
    ...facts,
    ...paper,
    ...(facts.publication && venueField(facts.publication)),
    // A page never lists more authors than it counts.
    ...(authorCount !== undefined && { authorCount: authorCount + paper.authors.length }),
    id: paper.ids[0] ?? '',
    lastSeen: paper.firstSeen + since,
  }));

function venueField(publication: Publication): { venue?: string } {
  const venue = venueOf(publication);
  return venue === undefined ? {} : { venue };
}

const anyId = fc.constantFrom(
  'arxiv:2611.00001',
  'arxiv:2611.00002',
  'doi:10.1000/river',
  'doi:10.1101/2026.11.20.123456',
  'openreview:river',
  'acl:2026.acl-long.1',
  'dblp:conf/acl/Ek26',
  's2:0123456789abcdef0123456789abcdef01234567',
);
const anyVenue = fc.constantFrom(
  'ACL 2026',
  'CoRR',
  'arXiv',
  'Submitted to ICLR 2026',
  'NeurIPS 2026',
);

/** Any draft of one paper, from any kind of source. */
export const arbitraryDraft: fc.Arbitrary<PaperDraft> = fc.record(
  {
    ids: fc.uniqueArray(anyId, { minLength: 1, maxLength: 3 }),
    title: fc.constantFrom('On Slow Rivers', 'On slow rivers', 'On Slow…'),
    authors: fc.array(author, { maxLength: 3 }),
    authorCount: fc.integer({ min: 1, max: 5 }),
    authorsComplete: fc.boolean(),
    abstract: fc.constantFrom('Rivers are slow.', 'Rivers are Slow.', 'Rivers are slow and…'),
    published: fc.oneof(day, fc.constantFrom('2025', '2026-11-19')),
    venue: anyVenue,
    kind,
    publication,
    online: fc.constantFrom('2026-10-30', '2026-11-20'),
    organisation: text,
    category: fc.constantFrom('cs.CL', 'cs.LG'),
    submitted: fc.constantFrom('2026-11-20', '2026-11-19'),
    submitter: text,
    keywords: fc.array(text, { maxLength: 2 }),
    links: someOf(LINK_KINDS, url),
    counts: someOf(COUNT_KINDS, count),
  },
  { requiredKeys: ['ids', 'title'] },
);
