import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePublication } from '../../../lib/paper/stated/line';

const place = (volume?: string, issue?: string, page?: string) => ({
  ...(volume && { volume }),
  ...(issue && { issue }),
  ...(page && { page }),
});

describe('linePublication', () => {
  it.each([
    [';620(7972):47-60. doi: 10.1038/s41586-023-1', place('620', '7972', '47-60')],
    ['5(1): e8653. Published online 2010 Jan 13.', place('5', '1', 'e8653')],
    ['85 Suppl 1:i72-80.', place('85 Suppl 1', undefined, 'i72-80')],
    ['41(Database issue):D36-42', place('41', 'Database issue', 'D36-42')],
    [':10497323231214114. doi: 10.1177/1', place(undefined, undefined, '10497323231214114')],
    ['S1440-2440(26)00247-1', place()],
    ['12(3):102-10', place('12', '3', '102-110')],
    ['Front Psychol, 17:1748888', place('17', undefined, '1748888')],
    ['Vol 379, Issue 6630', place('379', '6630')],
    ['117 (33) 19753-19759', place('117', '33', '19753-19759')],
    ['Volume 28, Issue 4, , pp. 1569-1582', place('28', '4', '1569-1582')],
    ['Article No.: 188, Pages 1 - 5', place(undefined, undefined, '188')],
    ['Publication Year: 2023 ,Page(s):1223 - 1234', place(undefined, undefined, '1223-1234')],
    ['January 2020, pp 371–372', place(undefined, undefined, '371-372')],
    ['Volume 55, September 2022, Article 102530', place('55', undefined, '102530')],
    ['Journal of Moss, 2024, 16 (2), pp.10-20. ⟨10.1234/moss⟩', place('16', '2', '10-20')],
    ['Nature 521 (7553), 436-444', place('521', '7553', '436-444')],
    ['Neural networks 61, 85-117', place('61', undefined, '85-117')],
    ['Proceedings of the conference on vision …, 770-778', place(undefined, undefined, '770-778')],
    ['PMLR 130:1-9, 2021.', place('130', undefined, '1-9')],
    ['A Torres; (10):281−305, 2012.', place(undefined, '10', '281-305')],
    ['Phys. Rev. X 12 (2022) 041027', place('12', undefined, '041027')],
    ['Year: 2016 | Volume: 4, Issue: 2 | Journal Article | Publisher: IEEE', place('4', '2')],
    ['12 May 2024', place()],
    ['Article 12 May 2024', place()],
    ['June 12, 2020', place()],
    ['CVPR 2020 (Oral)', place()],
    ['Moss 4 (2020)', place('4')],
    ['', place()],
  ])('of %s', (text, facts) => {
    const { page, ...rest } = linePublication(text);
    expect({ ...rest, ...(page && { page: page.replace(/ ?[–−] ?/, '-') }) }).toEqual(facts);
  });

  it('returns parts of any text, and looks at its beginning only', () => {
    const part = fc.constantFrom(
      '12',
      ' (',
      ')',
      ':',
      ', ',
      'pp. ',
      'Vol. ',
      '2020',
      'Issue',
      '-',
      '…',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(part).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const facts = linePublication(text);
        for (const value of Object.values(facts)) expect(value).toMatch(/\S/);
        expect(linePublication(text.padEnd(600) + text)).toEqual(facts);
      }),
    );
  });
});
