import { type BrowserName, openSession } from '../e2e/browsers';
import { bundle } from '../made/bundle';
import { progress, report } from './report';

/**
 * Measures the same work with MiniSearch alone (every field, stored as JSON and loaded with
 * `loadJSON`), and the ratio of the times.
 */
export async function benchMiniSearch(size: number, browser: BrowserName): Promise<void> {
  progress('MiniSearch alone');
  const session = await openSession(browser, new Map(), { commandTimeout: 0 });
  try {
    const page = await session.open('popup.html');
    page.setDefaultTimeout(0);
    await page.evaluate(await bundle('tests/bench/minisearch-page.ts'));
    const { mini, flat } = await page.evaluate((count) => compareEngines(count), size);
    for (const [name, value, unit] of [
      ['build', mini.build / flat.build, 'times'],
      ['load', mini.load / flat.load, 'times'],
      ['stored', mini.stored / flat.stored, 'times'],
      ['search', mini.search / flat.search, 'times'],
    ] as const) {
      report(`MiniSearch to the flat index: ${name}`, size, unit, [value]);
    }
    report('MiniSearch alone: load', size, 'ms', [mini.load]);
    report('the flat index: load', size, 'ms', [flat.load]);
    report('MiniSearch alone: search', size, 'ms', [mini.search]);
    report('the flat index: search', size, 'ms', [flat.search]);
  } finally {
    await session.close();
  }
}
