import { statSync } from 'node:fs';
import { openSession, type Session } from '../e2e/browsers';
import { HUNDRED, pages } from '../e2e/site-pages';
import { progress, report } from './report';
import { isOfReader, recordTrace, stampAt, stampWhenMarked, type TraceEvent } from './trace';

const RUNS = 10;

/**
 * Measures a page of 100 cards: what reading and marking it costs the page, and the time until it
 * is stored and marked.
 */
export async function benchPage(): Promise<void> {
  progress('a page of 100 cards');
  const busy: number[] = [];
  const longest: number[] = [];
  const marked: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const session = await openSession('chromium', pages);
    const page = await session.visit('https://huggingface.co/papers/submit').catch(() => undefined);
    await page?.close();
    const listing = await traced(session, HUNDRED);
    busy.push(listing.busy);
    longest.push(listing.longest);
    marked.push(listing.marked);
    await session.close();
  }
  report('main thread for a page of 100 cards', 100, 'ms', busy);
  report('longest task for a page of 100 cards', 100, 'ms', longest);
  report('start of reading to stored and marked', 100, 'ms', marked);
  report('content script', 1, 'kB', [statSync('.output/chrome-mv3/reader.js').size / 1000]);
}

async function traced(session: Session, url: string) {
  const page = await session.visit('https://huggingface.co/papers/date/2026-11-18');
  await page.evaluateOnNewDocument(stampWhenMarked);
  const stop = await recordTrace(page);
  await page.goto(url);
  await page.waitForSelector('offprint-mark');
  await new Promise((resolve) => setTimeout(resolve, 500));
  return readTrace(await stop());
}

function readTrace(events: TraceEvent[]) {
  const calls = events.filter(isOfReader);
  const durations = calls.map((event) => (event.dur ?? 0) / 1000);
  const reading = calls.find((event) => (event.dur ?? 0) > 2000 && event.name === 'FunctionCall');
  return {
    busy: durations.reduce((sum, each) => sum + each, 0),
    longest: Math.max(...durations),
    marked: stampAt(events, 'marked') - (reading?.ts ?? Number.NaN) / 1000,
  };
}
