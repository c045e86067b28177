// Draws public/icon-*.png and action-*.png from icon.svg with an installed Chromium:
// npx tsx .bin/icons.ts
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium, root } from './ensure.mjs';

const SIZES = [16, 32, 48, 96, 128];

const svg = await readFile(join(root, '.bin/icon.svg'), 'utf8');
const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium is not installed');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) await draw(svg, `icon-${size}`, size);
// The button where nothing is saved: the same sheet, not filled.
const outline = svg
  .replace('fill="#8a2f2a"', 'fill="#fcfbf8" stroke="#8a2f2a" stroke-width="1.3"')
  .replace('stroke="#fcfbf8"', 'stroke="#8a2f2a"');
for (const size of [16, 32]) await draw(outline, `action-${size}`, size);
await browser.close();

async function draw(svg: string, name: string, size: number): Promise<void> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(root, `public/${name}.png`), omitBackground: true });
}
