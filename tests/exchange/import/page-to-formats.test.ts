import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { apa } from '../../../lib/exchange/cite/references';
import { csl } from '../../../lib/exchange/csl/csl';
import { page } from '../../../lib/exchange/import/page';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import { ris } from '../../../lib/exchange/ris/ris';

const NOW = Date.parse('2026-11-21T10:00Z');
const fixture = (name: string) => readFileSync(`tests/fixtures/${name}.html`, 'utf8');
const meta = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `<meta name="citation_${name}" content="${value}">`)
    .join('');
const withMeta = (html: string, values: Record<string, string>) =>
  html.replace('</head>', `${meta(values)}</head>`);

/** Made-up pages that state where the paper was published, in the ways of four sites. */
const NATURE = withMeta(fixture('nature/paper'), {
  volume: '6',
  issue: '4',
  firstpage: '31',
  lastpage: '44',
});
const ACL = withMeta(fixture('acl/paper'), { firstpage: '11', lastpage: '20' });
const ACM = fixture('acm/paper').replace(
  '</a></div></div>',
  '</a></div><div data-type="acm-number">Pages <span property="pageStart">11</span> - <span property="pageEnd">20</span></div></div>',
);
const PUBMED = fixture('pubmed/paper');

async function exported(html: string, url: string) {
  const { items } = await page.read(html, { now: NOW, parse: parseHtml, url });
  const paper = items[0]?.paper;
  const choices = { now: NOW, citekeys: new Map(paper && [[paper.id, 'moss']]) };
  return {
    bib: bibtex.write(items, choices),
    ris: ris.write(items, choices).replaceAll('\r\n', '\n'),
    csl: JSON.parse(csl.write(items, choices))[0],
    rdf: rdf.write(items, choices),
    apa: await apa.write(items, choices),
  };
}

describe('a paper of a saved page is exported with its kind, volume and pages', () => {
  it.each([
    ['Nature', NATURE, 'https://www.nature.com/articles/smoss201618', '6', '4', '31', '44'],
    ['PubMed', PUBMED, 'https://pubmed.ncbi.nlm.nih.gov/11000001/', '136', '4', '495', '525'],
  ])('%s: an article of a journal', async (_, html, url, volume, issue, first, last) => {
    const out = await exported(html, url);
    expect(out.bib).toContain('@article{moss,');
    expect(out.bib).toContain(`  volume = {${volume}},\n  number = {${issue}},\n`);
    expect(out.bib).toContain(`pages = {${first}--${last}}`);
    expect(out.ris).toContain('TY  - JOUR\n');
    expect(out.ris).toContain(`VL  - ${volume}\nIS  - ${issue}\nSP  - ${first}\nEP  - ${last}\n`);
    const page = `${first}-${last}`;
    expect(out.csl).toMatchObject({ type: 'article-journal', volume, issue, page });
    expect(out.rdf).toContain('<z:itemType>journalArticle</z:itemType>');
    expect(out.rdf).toContain(`<prism:volume>${volume}</prism:volume>`);
    expect(out.rdf).toContain(`<bib:pages>${page}</bib:pages>`);
    expect(out.apa).toContain(`, ${volume}(${issue}), ${first}–${last}. https://doi.org/10.`);
  });

  it.each([
    ['ACM', ACM, 'https://dl.acm.org/doi/10.1145/7000001.7000002'],
    ['ACL Anthology', ACL, 'https://aclanthology.org/2024.quietlang-1.1/'],
  ])('%s: a paper in proceedings', async (_, html, url) => {
    const out = await exported(html, url);
    expect(out.bib).toContain('@inproceedings{moss,');
    expect(out.bib).toMatch(/booktitle = \{.*Proceedings of /);
    expect(out.bib).toContain('pages = {11--20}');
    expect(out.ris).toContain('TY  - CONF\n');
    expect(out.ris).toContain('SP  - 11\nEP  - 20\n');
    expect(out.csl).toMatchObject({ type: 'paper-conference', page: '11-20' });
    expect(out.rdf).toContain('<z:itemType>conferencePaper</z:itemType>');
    expect(out.rdf).toContain('<bib:pages>11-20</bib:pages>');
    expect(out.apa).toMatch(/Proceedings of .*, 11–20\. https:\/\/doi\.org\/10\./);
  });
});
