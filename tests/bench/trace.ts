import type { Page } from 'puppeteer-core';

/** As Chromium writes it. Times in microseconds. */
export interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tid: number;
  args: { data?: { url?: string; message?: string } };
}

/** Records what happens in a page from now on; the function that it gives ends that. */
export async function recordTrace(page: Page): Promise<() => Promise<TraceEvent[]>> {
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await page.tracing.start({ categories });
  return async () => {
    const buffer = await page.tracing.stop();
    return JSON.parse(new TextDecoder().decode(buffer)).traceEvents;
  };
}

/** Whether an event is a call of the content script. */
export function isOfReader({ name, dur, args }: TraceEvent): boolean {
  return (
    dur !== undefined &&
    /^(?:FunctionCall|EvaluateScript)$/.test(name) &&
    args.data?.url?.endsWith('/reader.js') === true
  );
}

/** When `console.timeStamp(message)` was called first, in ms of the trace. */
export function stampAt(events: readonly TraceEvent[], message: string): number {
  const stamp = events.find(
    ({ name, args }) => name === 'TimeStamp' && args.data?.message === message,
  );
  return (stamp?.ts ?? Number.NaN) / 1000;
}

/** Runs in the page: leaves a time stamp in the trace when the first mark is there. */
export function tellWhenMarked(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('offprint-mark')) return;
    observer.disconnect();
    requestAnimationFrame(() => console.timeStamp('marked'));
  });
  observer.observe(document, { childList: true, subtree: true });
}
