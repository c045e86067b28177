import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../lib/exchange/format-problem';
import { jsonl } from '../../../lib/exchange/offprint/jsonl';
import { nastyItems } from '../nasty';
import { written } from '../written';

const read = (text: string) => jsonl.read(text, { now: 5 });

describe('jsonl', () => {
  it('reads drafts, one a line, and passes over bad lines', () => {
    const lines = [
      '{"ids":["arxiv:2611.00001"],"title":"One","links":{"page":"https://huggingface.co/papers/2611.00001"}}',
      '',
      '{"ids":["arxiv:2611.00002"]}',
      'not json',
      '{"ids":["arxiv:2611.00003"],"title":"Three"}',
    ];
    const result = read(lines.join('\n'));
    expect(result?.items.map(({ paper }) => [paper.title, paper.sources])).toEqual([
      ['One', ['huggingface']],
      ['Three', ['import']],
    ]);
    expect(result?.problems).toEqual([
      { kind: 'left_out', at: { line: 3 }, why: { kind: 'no_title' } },
      { kind: 'left_out', at: { line: 4 }, why: { kind: 'no_json' } },
    ]);
  });

  it('refuses a file of which no line is a draft', () => {
    expect(() => read('<html>')).toThrow(FormatError);
  });

  it('writes what it reads', () => {
    const text = written(jsonl, nastyItems());
    const again = written(jsonl, read(text).items);
    const parse = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(parse(again)).toEqual(parse(text));
  });
});
