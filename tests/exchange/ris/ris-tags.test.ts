import { describe, expect, it } from 'vitest';
import { withStandardTags } from '../../../lib/exchange/ris/ris-tag';

describe('the tags of RIS', () => {
  it.each<[what: string, text: string, standard: string]>([
    ['as they are', 'TY  - JOUR\nTI  - One\nER  - ', 'TY  - JOUR\nTI  - One\nER  - '],
    ['small', 'ty  - jour\nti  - One\ner  - ', 'TY  - JOUR\nTI  - One\nER  - '],
    ['without spaces', 'TY-JOUR\nTI-One\nER-', 'TY  - JOUR\nTI  - One\nER  - '],
    ['small without spaces', 'ty-jour\nti-One\ner-', 'TY  - JOUR\nTI  - One\nER  - '],
    ['with a small type', 'TY  - jour\nTI  - One\nER  - ', 'TY  - JOUR\nTI  - One\nER  - '],
    ['without records', 'ti  - One', 'ti  - One'],
    ['without an end', 'ty  - jour\nti  - One', 'ty  - jour\nti  - One'],
  ])('%s', (_, text, standard) => expect(withStandardTags(text)).toBe(standard));
});
