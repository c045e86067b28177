import { beforeEach, describe, expect, it } from 'vitest';
import { listedDay, listingName } from '../../../components/list/detail/listing-name';
import { facts } from '../../../components/list/facts';
import { paperOf } from '../../../lib/merge/merge';
import type { PaperDraft } from '../../../lib/paper/paper';
import { speakEnglish } from '../../i18n';

beforeEach(speakEnglish);

const paper = (draft: Partial<PaperDraft>) =>
  paperOf({ ids: ['arxiv:2401.00001'], title: 'A title', ...draft }, 'huggingface', 0);
const people = (...names: string[]) => names.map((family) => ({ given: 'A', family }));

describe('facts', () => {
  it.each<[string, Partial<PaperDraft>]>([
    [
      'Ito, Levi, Rao · Jan 2024 · Hugging Face',
      { authors: people('Ito', 'Levi', 'Rao'), published: '2024-01-24' },
    ],
    [
      'Ito, Levi, Rao and 3 more · Hugging Face',
      { authors: people('Ito', 'Levi', 'Rao', 'Kim', 'Sun', 'Xia') },
    ],
    ['Ito and 8 more · Hugging Face', { authors: people('Ito'), authorCount: 9 }],
    ['5 authors · 2023 · Hugging Face', { authorCount: 5, published: '2023' }],
    ['1 author · Hugging Face', { authorCount: 1, organisation: 'Harbour Lab' }],
    ['Harbour Lab · Hugging Face', { organisation: 'Harbour Lab' }],
    ['王小明 · NeurIPS 2024', { authors: [{ literal: '王小明' }], venue: 'NeurIPS 2024' }],
    ['Hugging Face', {}],
  ])('%s', (line, draft) => expect(facts(paper(draft))).toBe(line));
});

describe('listingName', () => {
  const sighting = { site: 'huggingface', listing: '', day: '2024-08-03' };
  it.each([
    [{ list: 'daily', period: '2024-08-01', rank: 3 }, 'Hugging Face, Daily papers', '2024-08-01'],
    [{ list: 'weekly', period: '2024-W31' }, 'Hugging Face, Weekly papers, 2024-W31', '2024-08-03'],
    [{ list: 'search', query: 'flows' }, 'Hugging Face, Search “flows”', '2024-08-03'],
    [{ list: 'paper' }, 'Hugging Face, Paper page', '2024-08-03'],
  ])('%o', (listing, name, day) => {
    expect(listingName({ ...sighting, ...listing })).toBe(name);
    expect(listedDay({ ...sighting, ...listing })).toBe(day);
  });
});
