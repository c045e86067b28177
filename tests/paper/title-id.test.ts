import { describe, expect, it } from 'vitest';
import { isCanonicalId } from '../../lib/paper/canonical';
import { arxivMonth, plainTitleId } from '../../lib/paper/ids';

it.each([
  ['arxiv:9112.0001', undefined],
  ['arxiv:hep-th/9112001', '1991-12'],
  ['arxiv:hep-th/9001001', '2090-01'],
  ['arxiv:0704.0001', '2007-04'],
  ['x-arxiv:2407.21783', undefined],
])('%s is of %s', (id, month) => {
  if (month) expect(arxivMonth(id)).toBe(month);
  else expect(arxivMonth(id)).not.toBe('2024-07');
});

describe('the identifier of a title', () => {
  it.each([
    ['On Moss', undefined, 'title:onmoss'],
    ['On Moss', 'Møller', 'title:onmoss/moller'],
    ['苔', '李', 'title:%E8%8B%94/%E6%9D%8E'],
    ['?!', undefined, 'title:?!'],
    ['On Moss', '?', 'title:onmoss'],
    ['m'.repeat(240), undefined, `title:${'m'.repeat(240)}`],
  ])('%s by %s', (title, author, id) => expect(plainTitleId(title, author)).toBe(id));

  it('is cut at 240 characters and has a sum of the whole', () => {
    const [one, other] = ['a', 'b'].map((end) => plainTitleId('m'.repeat(240) + end));
    expect(one).toMatch(/^title:m{240}~[\da-f]{8}$/);
    expect(other).not.toBe(one);
    // An escaped letter is not parted.
    expect(plainTitleId(`m${'苔'.repeat(90)}`)).toMatch(/^title:m(?:%E8%8B%94)*(?:%..){0,2}~/);
    expect(isCanonicalId(plainTitleId(`mm${'苔'.repeat(90)}`))).toBe(true);
  });
});
