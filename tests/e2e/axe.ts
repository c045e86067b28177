import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { openRoots } from './closed-roots';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Returns the violations that axe finds in a page or a part of it, and the buttons that stand in
 * several different rows of a list under the same name, so that nobody hears what they act on.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await openRoots(page);
  await page.evaluate(axe);
  const found = await page.evaluate(
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
  return [...found, ...(await repeatedNames(page, within))];
}

const ROWS = 'li, [role="row"], .sites-list > div, .digest-part';
/** A tag in several rows and a value of a facet do the same in each. */
const SAME = '.tag-words button, [role="option"], [role="treeitem"]';

function repeatedNames(page: Page, within: string): Promise<string[]> {
  return page.evaluate(
    (selector, rows, same) => {
      const named = new Map<Element | null, Map<string, Set<string>>>();
      for (const row of document.querySelectorAll(`${selector} :is(${rows})`)) {
        const names = named.get(row.parentElement) ?? new Map<string, Set<string>>();
        named.set(row.parentElement, names);
        for (const button of row.querySelectorAll(`button:not(${same})`)) {
          const name = (button.ariaLabel ?? button.textContent ?? '').trim();
          names.set(name, (names.get(name) ?? new Set()).add(row.textContent ?? ''));
        }
      }
      return [...named.values()].flatMap((names) =>
        [...names].flatMap(([name, { size }]) => (size > 1 ? `repeated name: ${name}` : [])),
      );
    },
    within,
    ROWS,
    SAME,
  );
}
