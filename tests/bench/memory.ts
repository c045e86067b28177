import type { Page } from 'puppeteer-core';
import type { Profile } from './profile';
import { progress, report } from './report';
import { openWatched, pause, typeWord, waitFor } from './stopwatch';

const RUNS = 3;
const REST_MS = 2000;

/** In bytes. */
interface Memory {
  heap: number;
  arrays: number;
  drawn: number;
}

/**
 * Measures the memory of the popup after some searches and a garbage collection: objects of its
 * scripts, their typed arrays, and the browser's data about its elements. Blobs are on disk,
 * outside of the page.
 */
export async function benchMemory(profile: Profile, size: number): Promise<void> {
  progress('memory');
  const session = await profile.open();
  const runs: Memory[] = [];
  for (let run = 0; run < RUNS; run++) {
    const popup = await openWatched(session);
    await waitFor(popup, 'trueRows');
    await typeWord(popup, 'diffusion');
    await pause(REST_MS);
    runs.push(await memoryOf(popup));
    await popup.close();
  }
  await session.close();
  const reportMemory = (name: string, bytes: (memory: Memory) => number) =>
    report(
      `popup's memory after searching: ${name}`,
      size,
      'MB',
      runs.map((run) => bytes(run) / 1e6),
    );
  reportMemory('script objects', ({ heap }) => heap);
  reportMemory('typed arrays', ({ arrays }) => arrays);
  reportMemory('script objects and typed arrays', ({ heap, arrays }) => heap + arrays);
  reportMemory('elements', ({ drawn }) => drawn);
}

async function memoryOf(popup: Page): Promise<Memory> {
  const client = await popup.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const usage = (await client.send('Runtime.getHeapUsage')) as HeapUsage;
  return {
    heap: usage.usedSize,
    arrays: usage.backingStorageSize,
    drawn: usage.embedderHeapUsedSize,
  };
}

/** The format of Chromium. */
interface HeapUsage {
  usedSize: number;
  backingStorageSize: number;
  embedderHeapUsedSize: number;
}
