import { expect, it } from 'vitest';
import { listTexts } from '../../lib/jobs/list-texts';
import { speakEnglish } from '../i18n';

it('lists speak the language of the interface', () => {
  speakEnglish();
  const { language, title, datedTitle, count, authors, andMore } = listTexts();
  expect([
    language,
    title,
    datedTitle('2026-11-21'),
    count(1, '2026-11-21'),
    count(1200, '2026-11-21'),
    authors(533),
    andMore('Ada Moss, Ben Fern', 3),
  ]).toEqual([
    'en',
    'Reading list',
    'Reading list, 2026-11-21',
    '1 paper, 2026-11-21',
    '1,200 papers, 2026-11-21',
    '533 authors',
    'Ada Moss, Ben Fern and 3 more',
  ]);
});
