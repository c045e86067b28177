import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formats } from '../../lib/exchange';
import type { Format } from '../../lib/exchange/format';
import type { Item } from '../../lib/paper/paper';
import { WORKS } from './works-of-kinds';
import { written } from './written';

const formatOf = (id: string): Format => {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};

it.each(['bibtex', 'biblatex', 'ris', 'csljson', 'rdf'])('are written in %s', (id) => {
  const expected = readFileSync(`tests/fixtures/whole-item/works-${id}.txt`, 'utf8');
  expect(written(formatOf(id), WORKS).replaceAll('\r', '')).toBe(expected.replaceAll('\r', ''));
});

const FACTS = ['title', 'kind', 'venue', 'organisation', 'published', 'category'] as const;

/** What a work says in each field, also those of its publication. */
function factsOf({ paper, entry }: Item): Record<string, unknown> {
  const facts = Object.fromEntries(FACTS.map((name) => [name, paper[name]]));
  const { ids, authors, publication } = paper;
  return { ...facts, ids, authors, ...publication, kept: entry?.beyond };
}

/** The values that are read otherwise than they were written. */
function changes(before: Item, after: Item): Record<string, unknown> {
  const [old, now] = [factsOf(before), factsOf(after)];
  return Object.fromEntries(
    [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
      .map((name) => [name, now[name]]),
  );
}

const UNIVERSITY = { venue: 'Moss University', organisation: 'Moss University' };
const BOARD = { venue: 'Bog Board', organisation: 'Bog Board' };
const kept = (fields: object) => ({ kept: { bibtex: fields } });
const typed = (entrytype: string, fields: object = {}) => kept({ entrytype, ...fields });
/** Both dialects keep the address of a preprint’s DOI, and a degree in the type of the entry. */
const IN_BOTH = {
  'Bogs of today': UNIVERSITY,
  'Bogs of tomorrow': { ...UNIVERSITY, ...typed('mastersthesis') },
  'State of the bogs': BOARD,
  'Early bogs': kept({ doi: '10.48550/arXiv.2101.00001' }),
  'Bogs for all': kept({ entrysubtype: 'magazine' }),
};
const DOI_OF_PREPRINT = { doi: '10.1101/2024.01.01.000001' };

it.each<[id: string, changed: Record<string, object>]>([
  [
    'bibtex',
    {
      ...IN_BOTH,
      'Early mires': typed('misc', DOI_OF_PREPRINT),
      'Bog machine': {
        kind: undefined,
        publisher: undefined,
        ...typed('misc', { holder: '{Moss Inc}' }),
      },
      'Bog data': { kind: undefined, ...typed('misc') },
      bogger: { kind: undefined, ...typed('misc') },
      'Bogs online': {
        kind: undefined,
        venue: undefined,
        publisher: 'Bog site',
        ...typed('misc', { howpublished: 'Bog site' }),
      },
      Bog: { kind: 'chapter' },
      'Measuring bogs': { kind: undefined, ...typed('misc') },
    },
  ],
  [
    'biblatex',
    {
      ...IN_BOTH,
      'Early mires': typed('online', DOI_OF_PREPRINT),
      'Bog machine': typed('patent', { holder: '{Moss Inc}' }),
      'Bog data': typed('dataset'),
      bogger: typed('software'),
      'Bogs online': {
        kind: undefined,
        'container-title': 'Bog site',
        publisher: 'Bog site',
        ...typed('online', { howpublished: 'Bog site' }),
      },
      Bog: typed('inreference'),
      'Measuring bogs': typed('standard'),
    },
  ],
  [
    'ris',
    {
      'Bogs of today': UNIVERSITY,
      'Bogs of tomorrow': UNIVERSITY,
      'State of the bogs': BOARD,
      'Early bogs': { category: undefined },
      'Bogs online': { kind: undefined },
      'Bogs unseen': { organisation: 'Moss University' },
    },
  ],
  [
    'csljson',
    {
      'Bogs of today': UNIVERSITY,
      'Bogs of tomorrow': UNIVERSITY,
      'State of the bogs': { venue: 'Bog Board' },
      'Early bogs': { kind: 'article', category: undefined },
      'Early mires': { kind: 'article' },
      'Bogs unseen': { organisation: 'Moss University' },
    },
  ],
  [
    'csv',
    {
      'Bogs of today': { venue: 'Moss University' },
      'Bogs of tomorrow': { venue: 'Moss University' },
      'State of the bogs': { venue: 'Bog Board' },
      'Early bogs': { category: undefined },
    },
  ],
  [
    'rdf',
    {
      'Bogs of today': UNIVERSITY,
      'Bogs of tomorrow': UNIVERSITY,
      'State of the bogs': BOARD,
      'Early bogs': { kind: 'article' },
      'Early mires': { kind: 'article' },
      'Bogs unseen': { organisation: 'Moss University' },
    },
  ],
])('are read from %s as they were written, except', async (id, changed) => {
  const format = formatOf(id);
  const { items = [], problems } =
    (await format.read?.(written(format, WORKS), { now: 1.795e12 })) ?? {};
  expect(problems).toEqual([]);
  expect(items).toHaveLength(WORKS.length);
  const found = WORKS.map((work, index): [string, object] => [
    work.paper.title,
    changes(work, items[index] ?? work),
  ]);
  expect(Object.fromEntries(found.filter(([, facts]) => Object.keys(facts).length > 0))).toEqual(
    changed,
  );
});
