// The budgets, in a real browser: one JSON object a line, {name, size, unit, p50, p95}.
import { benchLongList } from './long-list';
import { benchPage } from './page';
import { benchPopup } from './popup';

const SIZES = [1000, 10_000];

await benchPage();
await benchLongList();
for (const size of SIZES) await benchPopup(size);
