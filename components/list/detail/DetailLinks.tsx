import { pageOf, pdfOf } from '../../../lib/paper/addresses';
import type { Paper } from '../../../lib/paper/paper';
import { shownNumber } from '../../../lib/words/shown-number';
import { words } from '../../../lib/words/words';

/** Links to the page of a paper, its PDF, code and project. */
export function DetailLinks({ paper }: { paper: Paper }) {
  const { links, counts } = paper;
  const stars = counts.stars === undefined ? '' : ` ★ ${shownNumber(counts.stars)}`;
  const all = [
    [words('paper_page'), pageOf(paper)],
    [words('paper_pdf'), pdfOf(paper)],
    [words('paper_code') + stars, links.code],
    [words('paper_project'), links.project],
  ] as const;
  const known = all.flatMap(([text, url]) => (url ? [{ text, url }] : []));
  if (known.length === 0) return null;
  return (
    <p class="detail-links">
      {known.map(({ text, url }) => (
        <a key={text} href={url} target="_blank" rel="noreferrer">
          {text}
        </a>
      ))}
    </p>
  );
}
