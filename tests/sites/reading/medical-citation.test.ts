import { describe, expect, it } from 'vitest';
import { withDates } from '../../../lib/paper/stated/with-dates';
import { medicalCitation } from '../../../lib/sites/reading/medical-citation';

describe('medicalCitation', () => {
  const kind = 'article-journal';

  it.each([
    [
      'Psychol Bull. 2010 Jul;136(4):495-525. doi: 10.1037/a0019486. Epub 2010 May 3.',
      {
        ids: ['doi:10.1037/a0019486'],
        venue: 'Psychol Bull',
        published: '2010-07',
        online: '2010-05-03',
      },
    ],
    [
      'PLoS One. 2010; 5(1): e8653. Published online 2010 Jan 13.',
      { ids: [], venue: 'PLoS One', published: '2010-01-13' },
    ],
    ['J. Moss. 1599 Feb 3.', { ids: [], venue: 'J. Moss', published: '1599-02-03' }],
    ['Moss DOI:10.1000/a', { ids: ['doi:10.1000/a'] }],
    ['Moss 2010', { ids: [] }],
    ['. 2010 Jul', { ids: [] }],
    ['Moss. Fern. 2010 Jul: 1-2.', { ids: [], venue: 'Moss. Fern', published: '2010-07' }],
    ['Moss.  12010. 2011 Jul;1', { ids: [], venue: 'Moss. 12010', published: '2011-07' }],
    ['Moss. 20101', { ids: [] }],
    [
      'Moss. 2010;1. doi: 10.1000/a.b Epub',
      { ids: ['doi:10.1000/a.b'], venue: 'Moss', published: '2010' },
    ],
    ['Moss. 2010;1. doi: moss', { ids: [], venue: 'Moss', published: '2010' }],
    ['Moss. 2010;1. mydoi: 10.1000/a', { ids: [], venue: 'Moss', published: '2010' }],
    ['', { ids: [] }],
  ])('of %s', (text, facts) => {
    const { stated: _, ...rest } = withDates(medicalCitation(text));
    expect(rest).toEqual('venue' in facts ? { ...facts, kind } : facts);
  });

  it('passes on what follows the date', () => {
    expect(medicalCitation('Moss. 2010 Jul;136(4):495-525.').stated).toEqual({
      line: '136(4):495-525.',
    });
    expect(medicalCitation('Moss. 2010 Jul.')).not.toHaveProperty('stated');
  });
});
