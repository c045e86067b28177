import { expect, it } from 'vitest';
import { withoutEndings } from '../../../lib/sites/reading/path-endings';

const ENDING = /^(?:\.full|\.pdf|\/tab-\w+)$/;

it.each([
  ['/moss/1', '/moss/1'],
  ['/moss/1.full', '/moss/1'],
  ['/moss/1.full.pdf/tab-data', '/moss/1'],
  ['/moss.pdf/1', '/moss.pdf/1'],
  ['/moss/1.fuller', '/moss/1.fuller'],
  ['/moss/1.pdf/', '/moss/1.pdf/'],
  ['.pdf', ''],
  ['', ''],
])('%s without its endings is %s', (path, plain) => {
  expect(withoutEndings(path, ENDING)).toBe(plain);
});
