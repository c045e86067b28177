import { statSync } from 'node:fs';
import { openSession } from '../e2e/browsers';
import { HUNDRED, pages } from '../e2e/site-pages';
import { report } from './report';

const RUNS = 10;

interface TraceEvent {
  name: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
  tid: number;
  args: { data?: { url?: string; message?: string } };
}

/** A page of 100 cards: what reading and marking it costs the page, and how long until it is stored and marked. */
export async function benchPage(): Promise<void> {
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

async function traced(session: Awaited<ReturnType<typeof openSession>>, url: string) {
  const page = await session.visit('https://huggingface.co/papers/date/2026-11-18');
  await page.evaluateOnNewDocument(tellWhenMarked);
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelectorAll('offprint-mark').length === 100);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const buffer = await page.tracing.stop();
  return readTrace(JSON.parse(new TextDecoder().decode(buffer)).traceEvents);
}

/** Runs in the page: leaves a time stamp in the trace when the first mark is there. */
function tellWhenMarked(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('offprint-mark')) return;
    observer.disconnect();
    requestAnimationFrame(() => console.timeStamp('marked'));
  });
  observer.observe(document, { childList: true, subtree: true });
}

function readTrace(events: TraceEvent[]) {
  const calls = events.filter(
    (event) =>
      event.dur &&
      /^(?:FunctionCall|EvaluateScript)$/.test(event.name) &&
      event.args.data?.url?.endsWith('/reader.js'),
  );
  const durations = calls.map((event) => (event.dur ?? 0) / 1000);
  const reading = calls.find((event) => (event.dur ?? 0) > 2000 && event.name === 'FunctionCall');
  const stamp = events.find(
    (event) => event.name === 'TimeStamp' && event.args.data?.message === 'marked',
  );
  return {
    busy: durations.reduce((sum, each) => sum + each, 0),
    longest: Math.max(...durations),
    marked: ((stamp?.ts ?? Number.NaN) - (reading?.ts ?? Number.NaN)) / 1000,
  };
}
