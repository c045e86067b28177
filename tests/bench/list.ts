import { openSession, type Session } from '../e2e/browsers';
import { arxivList, itemOf } from '../made/arxiv';
import { makePapers } from '../made/papers';
import { progress, report } from './report';
import { isOfReader, recordTrace, stampAt, stampWhenMarked, type TraceEvent } from './trace';

const RUNS = 5;
const SIZE = 2000;
const LIST = `https://arxiv.org/list/cs/recent?skip=0&show=${SIZE}`;
const CHANGED = 50;

/**
 * Measures the longest list that arXiv shows: what reading, sending and marking it costs the page,
 * and what a change of 50 rows costs.
 */
export async function benchList(): Promise<void> {
  progress(`a list of ${SIZE} papers`);
  const papers = makePapers(SIZE);
  const pages = new Map([
    [LIST, arxivList(papers)],
    ['https://arxiv.org/help', '<!doctype html><title>Help</title>'],
  ]);
  const figures: Record<string, number>[] = [];
  for (let run = 0; run < RUNS; run++) {
    const session = await openSession('chromium', pages);
    figures.push(await measure(session));
    await session.close();
  }
  for (const name of Object.keys(figures[0] ?? {})) {
    const unit = /messages|marks/.test(name) ? 'number' : 'ms';
    report(
      `list of ${SIZE}: ${name}`,
      SIZE,
      unit,
      figures.map((each) => each[name] ?? Number.NaN),
    );
  }
}

async function measure(session: Session): Promise<Record<string, number>> {
  const sent = await countCaptures(session);
  const page = await session.visit('https://arxiv.org/help');
  await page.evaluateOnNewDocument(stampWhenMarked);
  const stop = await recordTrace(page);
  await page.goto(LIST, { waitUntil: 'load' });
  await page.evaluate(() => console.timeStamp('loaded'));
  // The bar appears when everything is counted. Its text is in a closed root.
  await page.waitForSelector('offprint-bar');
  await page.evaluate(() => console.timeStamp('done'));
  const events = await stop();
  const first = tasksOf(events);
  const messages = await sent();
  const marks = await page.$$eval('offprint-mark', (hosts) => hosts.length);
  const again = await recordTrace(page);
  await page.evaluate(() => console.timeStamp('loaded'));
  const others = makePapers(SIZE + CHANGED).slice(SIZE);
  const rows = others.map((paper, at) => itemOf(paper, SIZE - CHANGED + at)).join('');
  await page.evaluate(
    (html, count) => {
      const list = document.querySelector('dl#articles');
      for (const old of [...(list?.children ?? [])].slice(-2 * count)) old.remove();
      list?.insertAdjacentHTML('beforeend', html);
    },
    rows,
    CHANGED,
  );
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await page.evaluate(() => console.timeStamp('done'));
  const grown = tasksOf(await again());
  return {
    'longest task': first.longest,
    'longest frame, drawn by the browser': first.frame,
    'main thread': first.busy,
    'start of reading to first mark': stampAt(events, 'marked') - first.start,
    'start of reading to all stored': stampAt(events, 'done') - first.start,
    messages,
    'marks drawn': marks,
    'longest task with 50 other rows': grown.longest,
    'longest frame with 50 other rows': grown.frame,
    'messages with 50 other rows': (await sent()) - messages,
  };
}

/** Counts the captures that arrive in the background. */
async function countCaptures({ browser }: Session): Promise<() => Promise<number>> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  // The worker exists before the extension's API is available in it.
  while (!(await worker?.evaluate('globalThis.chrome?.runtime !== undefined')));
  await worker?.evaluate(`globalThis.captures = 0;
    chrome.runtime.onMessage.addListener(({ message }) => { if (message === 'capture') captures++; });`);
  return async () => Number(await worker?.evaluate('captures'));
}

/**
 * Returns the tasks of the page's main thread after the load, including those of the page and of
 * the browser.
 */
function tasksOf(events: TraceEvent[]) {
  const from = stampAt(events, 'loaded');
  const calls = events.filter(isOfReader).filter(({ ts }) => ts / 1000 > from);
  const start = (calls.find(({ dur = 0 }) => dur > 2000)?.ts ?? Number.NaN) / 1000;
  const end = stampAt(events, 'done');
  const here = events.filter(({ tid }) => tid === calls[0]?.tid);
  const drawn = here.filter(({ name }) => name === 'PrePaint');
  const tasks = here
    .filter(({ name }) => name === 'RunTask')
    .filter(({ ts }) => ts / 1000 >= start - 1 && ts / 1000 <= end)
    .map(({ ts, dur = 0 }) => ({
      ms: dur / 1000,
      draws: drawn.some((each) => each.ts >= ts && each.ts <= ts + dur),
    }));
  const longest = (draws: boolean) =>
    Math.max(0, ...tasks.filter((task) => task.draws === draws).map(({ ms }) => ms));
  return {
    start,
    longest: longest(false),
    frame: longest(true),
    busy: tasks.reduce((sum, { ms }) => sum + ms, 0),
  };
}
