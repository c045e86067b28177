/** npm run identify -- TEXT…: what each address or identifier is; one JSON line each. */
import { parseId } from '../lib/identity';
import { siteFor } from '../lib/sites/index';
import { web } from '../lib/sites/web';

const texts = process.argv.slice(2);
if (texts.length === 0) {
  console.error('Say what to identify: npm run identify -- TEXT…');
  process.exitCode = 1;
}
for (const input of texts) console.log(JSON.stringify({ input, ...identify(input.trim()) }));

function identify(text: string): { site: string | null; kind: string; id: string | null } {
  const url = addressOf(text);
  const site = url && siteFor(url);
  if (url && site) {
    const page = site.page(url);
    return { site: site.id, kind: page.kind, id: page.kind === 'paper' ? page.id : null };
  }
  const page = url && web.page(url);
  if (page?.kind === 'paper' && page.id) return { site: web.id, kind: 'paper', id: page.id };
  const id = parseId(text);
  return { site: null, kind: id ? 'paper' : 'other', id };
}

/** People paste addresses without their scheme; an identifier such as a DOI has no dot before its slash that ends in letters. */
function addressOf(text: string): URL | undefined {
  const address = /^[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/i.test(text) ? `https://${text}` : text;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
