import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { openRoots } from './closed-roots';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns the violations that axe finds in a page or a part of it. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await openRoots(page);
  await page.evaluate(axe);
  return page.evaluate(
    async (selector, tags) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(selector, { runOnly: { type: 'tag', values: tags } });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    within,
    TAGS,
  );
}
