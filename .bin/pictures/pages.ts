/** The page of an invented paper on arXiv. */
export function abstractPage(): string {
  return `<!doctype html><title>[2511.01001]</title>
<meta name="citation_title" content="Sparse Gardens: Growing Mixture Models One Expert at a Time">
<meta name="citation_author" content="Väisänen, Aino"><meta name="citation_author" content="Mbeki, Kwame">
<meta name="citation_date" content="2025/11/02"><meta name="citation_arxiv_id" content="2511.01001">
<meta name="citation_abstract" content="We grow mixture models one expert at a time.">
<h1 class="title mathjax">Sparse Gardens: Growing Mixture Models One Expert at a Time</h1>`;
}

/** A page of no known site that says which paper it is about. */
export function otherPage(): string {
  return `<!doctype html><title>Paper</title><meta name="citation_title" content="A delta of its own">
<meta name="citation_author" content="Torres, Ana"><meta name="citation_doi" content="10.1234/delta.7">
<h1>A delta of its own</h1>`;
}
