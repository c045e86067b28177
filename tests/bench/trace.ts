import type { Page } from 'puppeteer-core';

/** An event in Chromium's format. Times in microseconds. */
export interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tid: number;
  args: { data?: { url?: string; message?: string } };
}

/** Starts recording events of a page. Returns a function that stops and returns the events. */
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

/**
 * Returns the time of the first `console.timeStamp(message)`, in ms of the trace; NaN if there is
 * none.
 */
export function stampAt(events: readonly TraceEvent[], message: string): number {
  const stamp = events.find(
    ({ name, args }) => name === 'TimeStamp' && args.data?.message === message,
  );
  return (stamp?.ts ?? Number.NaN) / 1000;
}

/** Runs in the page: writes a time stamp into the trace when the first mark appears. */
export function stampWhenMarked(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('offprint-mark')) return;
    observer.disconnect();
    requestAnimationFrame(() => console.timeStamp('marked'));
  });
  observer.observe(document, { childList: true, subtree: true });
}
