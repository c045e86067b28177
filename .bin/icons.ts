// Draws public/icon-*.png from icon.svg with an installed Chromium: npx tsx .bin/icons.ts
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
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(root, `public/icon-${size}.png`), omitBackground: true });
}
await browser.close();
