import { expect, it } from 'vitest';
import { fieldPresence, WATCHED_FIELDS } from '../../lib/paper/fields/watched-fields';

const draft = { ids: ['arxiv:2611.00001'], title: 'On rivers' };

it('an abstract is expected of the page of a paper, not of a list', () => {
  expect(fieldPresence(draft, 'paper')).toHaveProperty('abstract', false);
  expect(fieldPresence({ ...draft, abstract: 'We swam.' }, 'paper').abstract).toBe(true);
  expect(fieldPresence(draft, 'search')).not.toHaveProperty('abstract');
});

it('a volume is expected of an article in a journal only', () => {
  const publication = { volume: '7' };
  expect(fieldPresence({ ...draft, publication }, 'paper')).not.toHaveProperty('volume');
  const article = { ...draft, kind: 'article-journal' as const, publication };
  expect(fieldPresence(article, 'paper')).toMatchObject({ volume: true, issue: false });
});

it('an empty list of authors is none', () => {
  expect(fieldPresence({ ...draft, authors: [] }, 'search').authors).toBe(false);
  expect(fieldPresence({ ...draft, authors: [{ family: 'Ito' }] }, 'search').authors).toBe(true);
});

it('all fields that are watched are those of a paper in a journal', () => {
  const publication = { volume: '1', issue: '2', page: '3', publisher: 'P', ISSN: '1234-5678' };
  const whole = {
    ...{ ...draft, abstract: 'A.', published: '2024', kind: 'article-journal' as const },
    ...{ venue: 'V', authors: [{ literal: 'Ek' }], publication },
  };
  const all = Object.fromEntries(WATCHED_FIELDS.map((field) => [field, true]));
  expect(fieldPresence(whole, 'paper')).toEqual(all);
  const none = Object.fromEntries(WATCHED_FIELDS.map((field) => [field, false]));
  expect(fieldPresence({ ...draft, kind: 'article-journal' }, 'paper')).toEqual({
    ...none,
    kind: true,
  });
  expect(fieldPresence({ ...draft, kind: 'book' }, 'search')).toEqual({
    ...{ authors: false, published: false, kind: true, venue: false, publisher: false },
  });
});
