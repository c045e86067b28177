import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../lib/paper/parse-draft';

const draft = (more: object) =>
  parseDraft({ ids: ['doi:10.1000/moss'], title: 'On moss', ...more }).draft;

describe('the publication of a draft', () => {
  it('keeps the variables of CSL, numbers as text and pages with a hyphen', () => {
    const publication = {
      'container-title': ' Moss  Letters ',
      volume: 12,
      page: '3–14',
      other: 1,
    };
    expect(draft({ publication }).publication).toEqual({
      'container-title': 'Moss Letters',
      volume: '12',
      page: '3-14',
    });
  });

  it('gives the venue: the journal, else the event, else the university of a thesis', () => {
    const publisher = 'University of Moss';
    expect(draft({ publication: { 'container-title': 'Moss', publisher } }).venue).toBe('Moss');
    expect(draft({ publication: { 'event-title': 'MossConf', publisher } }).venue).toBe('MossConf');
    expect(draft({ kind: 'thesis', publication: { publisher } }).venue).toBe(publisher);
    expect(draft({ kind: 'book', publication: { publisher }, venue: 'Shop' }).venue).toBe('Shop');
  });

  it('leaves out unknown kinds and what is no publication', () => {
    const { kind, publication } = draft({ kind: 'poem', publication: ['volume'] });
    expect([kind, publication]).toEqual([undefined, undefined]);
  });
});
