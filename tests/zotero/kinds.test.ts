import { describe, expect, it } from 'vitest';
import { extraFields } from '../../lib/exchange/import/extra-fields';
import { ITEM_TYPES } from '../../lib/exchange/rdf/item-types';
import { WORK_KINDS } from '../../lib/paper/publication';
import { zoteroItem } from '../../lib/zotero/item';
import { itemOf } from '../exchange/nasty';
import { FURTHER_SENT } from './further-sent';
import { KINDS_SENT } from './kinds-sent';
import { FURTHER, work } from './whole-work';

const KINDS = [...KINDS_SENT, ...FURTHER_SENT];

/** Fields that do not depend on the type of the item. */
const GIVEN = new Set(
  `id itemType title date creators url accessDate DOI libraryCatalog extra tags notes
  attachments`.split(/\s+/),
);

describe('a work sent to Zotero', () => {
  it('is of every kind that there is', () => {
    const types = KINDS.map(([type]) => type);
    expect(types).toEqual([...WORK_KINDS, ...FURTHER]);
    expect(new Set(KINDS.map(([, itemType]) => itemType))).toEqual(
      new Set([
        ...Object.keys(ITEM_TYPES),
        ...KINDS.slice(-FURTHER.length).map(([, each]) => each),
      ]),
    );
  });

  it.each(KINDS)('of the type %s is a %s with its people and fields', (...expected) => {
    const [type, itemType, people, fields, extra] = expected;
    const made = zoteroItem(work(type), undefined, {});
    expect(made.itemType).toBe(itemType);
    expect(made.creators.map(({ creatorType }) => creatorType).join(' ')).toBe(people);
    const own = Object.entries(made).filter(([name]) => !GIVEN.has(name));
    expect(own.map((pair) => pair.join('=')).sort()).toEqual(fields.split(/,\s+/).sort());
    const { variables, rest } = extraFields(made.extra ?? '');
    expect([...variables.keys()].sort()).toEqual(extra.split(/\s+/).sort());
    expect(rest).toBe('');
  });

  it('names the site where it was seen only if the type has a field for it', () => {
    expect(zoteroItem(work('dataset'), undefined, {})).toMatchObject({
      libraryCatalog: 'Hugging Face',
    });
    expect(zoteroItem(work('patent'), undefined, {})).not.toHaveProperty('libraryCatalog');
  });

  it('keeps the names of all people, in fields and in lines', () => {
    const editor = [{ given: 'Bo', family: 'van Elm' }, { literal: 'Moss Group' }];
    const made = (kind: 'book' | 'thesis') =>
      zoteroItem(itemOf({ title: 'A', kind, publication: { editor } }), 'key', {});
    expect(made('book').creators).toEqual([
      { firstName: 'Bo', lastName: 'van Elm', creatorType: 'editor' },
      { name: 'Moss Group', creatorType: 'editor' },
    ]);
    expect(made('thesis')).toMatchObject({ creators: [] });
    expect(made('thesis').extra).toContain('Editor: van Elm || Bo\nEditor: Moss Group');
  });

  it('has its texts on one line each, and without TeX', () => {
    const publication = { 'event-title': 'Moss \\& Fern\nDays', publisher: 'Elm \\& Son' };
    const made = zoteroItem(itemOf({ title: 'A', kind: 'dataset', publication }), 'key', {});
    expect(made).toMatchObject({ repository: 'Elm & Son' });
    expect(made.extra?.split('\n')).toContain('Conference Name: Moss & Fern Days');
  });

  it('has the meeting of a talk once', () => {
    const facts = { kind: 'speech', venue: 'Moss Days 2026' } as const;
    const publication = { 'event-title': 'Moss Days 2026' };
    const made = zoteroItem(itemOf({ title: 'A', ...facts, publication }), 'key', {});
    expect(made).toMatchObject({ itemType: 'presentation', meetingName: 'Moss Days 2026' });
    expect(made).not.toHaveProperty('sessionTitle');
  });

  it('has no word on its type that says nothing', () => {
    const publication = { genre: 'Journal Article' };
    const facts = { kind: 'article-journal', venue: 'Of Moss', publication } as const;
    expect(zoteroItem(itemOf({ title: 'A', ...facts }), 'key', {}).extra).not.toContain('Genre');
  });

  it('has what was left of “Extra” when it came from there', () => {
    const csl = { note: 'Read in the garden' };
    const item = itemOf({ title: 'A', kind: 'book' }, { beyond: { csl } });
    expect(zoteroItem(item, 'key', {}).extra).toMatch(/\nRead in the garden$/);
  });

  it('says of a preprint nothing about where it was submitted', () => {
    const made = zoteroItem(work('article'), undefined, {});
    expect(made.extra).not.toMatch(/^(?:Volume|Conference)/m);
    const issued = itemOf({
      title: 'A',
      ids: ['doi:10.1000/a'],
      kind: 'article',
      organisation: 'Elm',
    });
    expect(zoteroItem(issued, undefined, {})).toMatchObject({ repository: 'Elm' });
  });
});
