import { fullName } from '../../lib/paper/names';
import type { PaperDraft } from '../../lib/paper/paper';

/** Returns a list in the markup of arxiv.org with a minimal style: rows of text without borders. */
export function arxivList(papers: readonly PaperDraft[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Computer Science</title><style>${STYLE}</style></head>
<body><main id="content"><div id="dlpage"><h1>Computer Science</h1><div class="paging">Total of ${papers.length} entries</div>
<dl id="articles"><h3>Fri, 20 Nov 2026 (showing ${papers.length} of ${papers.length} entries)</h3>
${papers.map(itemOf).join('\n')}</dl></div></main></body></html>`;
}

/** Returns one paper of the list with its number. */
export function itemOf(paper: PaperDraft, index: number): string {
  const id = (paper.ids[0] ?? '').replace('arxiv:', '');
  const nth = index + 1;
  const authors = (paper.authors ?? []).map(
    (author) => `<a href="/search/cs?searchtype=author">${html(fullName(author))}</a>`,
  );
  return `<dt><a name="item${nth}">[${nth}]</a> <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
 [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="/format/${id}" title="Other formats" id="oth-${id}">other</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${html(paper.title)}</div>
<div class="list-authors">${authors.join(', ')}</div>
<div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span>; Artificial Intelligence (cs.AI)</div></div></dd>`;
}

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

const STYLE = `
:root { color-scheme: light dark; } body { margin: 0; background: light-dark(#fff, #111); color: light-dark(#000, #ddd); font: 14px/20px "Lucida Grande", Helvetica, Arial, sans-serif; }
a { color: light-dark(#0068ac, #8ab4e8); text-decoration: none; } #content { margin: 0 16px; max-width: 1000px; } h3 { font-size: 15px; } dl { margin: 0; }
dd { margin: 0 0 16px 32px; } .list-title { font-size: 17px; font-weight: bold; } .list-title .descriptor { display: none; } .list-subjects, .paging { font-size: 12px; }`;
