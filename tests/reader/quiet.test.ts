// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenQuiet } from '../../entrypoints/reader/quiet';

/** Changes the page and lets time pass. */
async function change(ms: number, name = 'p'): Promise<void> {
  document.body.append(document.createElement(name));
  await vi.advanceTimersByTimeAsync(ms);
}

describe('whenQuiet', () => {
  let stop: AbortController;
  let callback: ReturnType<typeof vi.fn<() => void>>;

  beforeEach(async () => {
    vi.useFakeTimers();
    document.body.replaceChildren();
    stop = new AbortController();
    callback = vi.fn();
    whenQuiet(stop.signal, callback);
    await vi.advanceTimersByTimeAsync(300);
    callback.mockClear();
  });

  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  it('calls back once the page has rested', async () => {
    await change(200);
    await change(200);
    expect(callback).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(callback).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(5000);
    expect(callback).toHaveBeenCalledOnce();
  });

  it('does not wait for ever on a page that never rests', async () => {
    for (let at = 0; at < 2000; at += 100) await change(100);
    expect(callback).toHaveBeenCalledOnce();
  });

  it('does not wait longer because the clock was set back', async () => {
    for (let at = 0; at < 2000; at += 100) {
      vi.setSystemTime(Date.now() - 3_600_000);
      await change(100);
    }
    expect(callback).toHaveBeenCalledOnce();
  });

  it('sees no change in marks of its own', async () => {
    await change(1000, 'offprint-mark');
    document.querySelector('offprint-mark')?.remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(callback).not.toHaveBeenCalled();
  });

  it.each(['popstate', 'resize'])('waits for quiet after %s', async (type) => {
    dispatchEvent(new Event(type));
    expect(callback).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(callback).toHaveBeenCalledOnce();
  });

  it('ends with its signal', async () => {
    await change(100);
    stop.abort();
    await change(5000);
    expect(callback).not.toHaveBeenCalled();
  });
});
