/** The search page of an imaginary site, with the kinds of rows that fail most often. */
export const listingPage = `<!DOCTYPE html>
<html lang="en">
<head><title>Search: moss</title></head>
<body>
<nav><a href="/paper/99">Paper of the day</a></nav>
<main>
<h1>Results</h1>
<article>
  <h2><a href="/paper/7">How moss remembers <i>drought</i></a></h2>
  <p class="authors">Lena Holmqvist, Kwame Asante and Mei-Ling Zhao</p>
  <time datetime="2024-02-09">9 Feb</time>
  <p class="abstract">Moss that was dried once wakes faster the second time.</p>
</article>
<article>
  <h2><a href="/paper/8/">Ferns that fold at <script type="math/tex">\\pi/2</script></a></h2>
  <p class="authors">Kwame Asante, et al.</p>
</article>
<article>
  <h2><a href="/news/3">Meet our editors</a></h2>
</article>
</main>
</body>
</html>
`;

/** The page of a paper of that site. */
export const paperPage = `<!DOCTYPE html>
<html lang="en">
<head>
<title>How moss remembers drought</title>
<meta name="citation_title" content="How moss remembers drought">
<meta name="citation_author" content="Holmqvist, Lena">
<meta name="citation_author" content="Asante, Kwame">
<meta name="citation_author" content="Zhao, Mei-Ling">
<meta name="citation_publication_date" content="2024/02/09">
<meta name="citation_journal_title" content="Open Moss">
<meta name="citation_doi" content="10.99903/om.00042">
<meta name="citation_abstract" content="Moss that was dried once wakes faster the second time.">
<meta name="citation_pdf_url" content="/paper/7.pdf">
</head>
<body>
<main><h1>How moss remembers <i>drought</i></h1></main>
<aside><h2>More</h2><a href="/paper/8">Ferns that fold</a></aside>
</body>
</html>
`;
