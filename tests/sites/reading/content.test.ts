import { describe, expect, it } from 'vitest';
import { withoutTags } from '../../../lib/sites/reading/content';

describe('withoutTags', () => {
  it.each([
    [
      '<p>Water, H<sub>2</sub>O, is <i>wet</i>.</p><p>So is <b class="x">rain</b>.</p>',
      'Water, H2O, is wet. So is rain.',
    ],
    ['<h3>ABSTRACT</h3>\n<p>a &lt; b</p>', 'ABSTRACT a < b'],
    ['p < 0.05 and q > 0.1', 'p < 0.05 and q > 0.1'],
  ])('%s', (text, plain) => expect(withoutTags(text)).toBe(plain));
});
