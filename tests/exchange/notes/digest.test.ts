import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { digestHtml, digestMarkdown } from '../../../lib/exchange/notes/digest';
import { paperOf } from '../../../lib/merge/merge';
import { LIST_TEXTS } from '../list-texts';

const NOW = Date.UTC(2026, 10, 21, 9);
const item = (title: string) => ({
  paper: paperOf({ ids: ['arxiv:2611.00001'], title, counts: { upvotes: 3 } }, 'arxiv', NOW),
});
const HEAD = { title: 'Digest, 2026-11-21', count: '2 papers' };
const PARTS = [
  { heading: '[x](javascript:a) <b>\n# Moss', items: [item('A <script>alert(1)</script>')] },
  { heading: '#plants', items: [item('*Ferns*')] },
];
const CHOICES = { now: NOW, preprints: false, texts: LIST_TEXTS };

describe('a digest', () => {
  it('as Markdown has a list under each heading, and no sign of a text has a meaning', () => {
    expect(digestMarkdown(HEAD, PARTS, CHOICES)).toBe(
      [
        '# Digest, 2026-11-21\n\n2 papers\n',
        '## \\[x\\](javascript:a) \\<b\\> # Moss\n',
        '- [A \\<script\\>alert(1)\\</script\\>](https://arxiv.org/abs/2611.00001). (2026)\n',
        '## #plants\n',
        '- [\\*Ferns\\*](https://arxiv.org/abs/2611.00001). (2026)\n',
      ].join('\n'),
    );
  });

  it('as a page has a section for each, escaped, with headings in their order', () => {
    const page = parseHtml(digestHtml(HEAD, PARTS, CHOICES));
    const headings = [...page.querySelectorAll('h1, h2, h3')];
    expect(headings.map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['h1', 'Digest, 2026-11-21'],
      ['h2', '[x](javascript:a) <b>\n# Moss'],
      ['h3', 'A <script>alert(1)</script>'],
      ['h2', '#plants'],
      ['h3', '*Ferns*'],
    ]);
    expect(page.querySelector('script, b')).toBeNull();
    expect(page.querySelector('meta[http-equiv]')).not.toBeNull();
  });
});
