import { describe, expect, it } from 'vitest';
import { parseId } from '../../../lib/paper/ids';
import { pastedId } from '../../../lib/search/query/pasted-id';

describe('a pasted identifier', () => {
  it.each([
    ['2501.03262', 'arxiv:2501.03262'],
    ['[2501.03262]', 'arxiv:2501.03262'],
    ['{2501.03262},', 'arxiv:2501.03262'],
    ['eprint={2501.03262}', 'arxiv:2501.03262'],
    ['abs/2501.03262v2', 'arxiv:2501.03262'],
    ['arxiv.2501.03262', 'arxiv:2501.03262'],
    ['arXiv_2501.03262.pdf', 'arxiv:2501.03262'],
    ['<https://doi.org/10.1234/moss.5>', 'doi:10.1234/moss.5'],
    ['[moss](https://doi.org/10.1234/moss.5)', 'doi:10.1234/moss.5'],
    ['\\url{https://doi.org/10.1234/moss.5}', 'doi:10.1234/moss.5'],
    ['https://www.google.com/url?q=https://doi.org/10.1234/moss.5&sa=D', 'doi:10.1234/moss.5'],
    ['https://example.org/go?to=https%3A%2F%2Fdoi.org%2F10.1234%2Fmoss.5', 'doi:10.1234/moss.5'],
    ['https://example.org/article/10.1234/moss.5?page=2', 'doi:10.1234/moss.5'],
    // Signs without width around it and in it, as pages have them to break lines.
    ['\u200Ehttps://doi.org/10.1234/\u200Bmoss.5\u200B', 'doi:10.1234/moss.5'],
    ['2501.\u00AD03262\u2060', 'arxiv:2501.03262'],
    ['https://doi.org/10.1234/moss.5…', 'doi:10.1234/moss.5'],
    ['2501.03262…', 'arxiv:2501.03262'],
  ])('%s is %s', (word, id) => expect(pastedId(word, parseId)).toBe(id));

  it.each(['moss', '[12]', '(Wu', 'x%2', '12501.032621', 'model-2501.03262', '%%%', '<>'])(
    'is not in %s',
    (word) => expect(pastedId(word, parseId)).toBe(null),
  );
});
