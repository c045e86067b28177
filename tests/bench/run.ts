// The budgets, in a real browser: one JSON object a line, {name, size, unit, p50, p95}.
import { benchLongList } from './long-list';
import { benchMiniSearch } from './minisearch';
import { benchPage } from './page';
import { benchPopup } from './popup';
import { benchRelevance } from './relevance';

const SIZES = [1000, 10_000, 100_000];
/** Papers that were only seen, beside 10,000 saved ones. */
const SEEN = 500_000;

const [what, ...rest] = process.argv.slice(2);
if (what === 'relevance') benchRelevance(rest);
else if (what === 'popup') await benchPopup(Number(rest[0] ?? 1000), Number(rest[1] ?? 0));
else if (what === 'list') await benchLongList();
else {
  benchRelevance([]);
  await benchPage();
  await benchLongList();
  for (const size of SIZES) await benchPopup(size);
  await benchPopup(10_000, SEEN);
  for (const size of SIZES) await benchMiniSearch(size);
}
