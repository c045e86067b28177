import { expect, it } from 'vitest';
import { readLines } from '../../../lib/exchange/offprint/read-lines';

it.each([
  [['arxiv:2611.01000', 'moss']],
  [['moss', 'arxiv:2611.01000']],
  [['arxiv:2611.01000', 'arxiv:2611.01000']],
])('a line that marks %j as different papers is reported', async (apart) => {
  const read = await readLines([{ text: JSON.stringify({ apart }), line: 2 }], 0);
  const problem = { kind: 'left_out', at: { line: 2 }, why: { kind: 'no_pair' } };
  expect(read).toMatchObject({ apart: [], problems: [problem] });
});
