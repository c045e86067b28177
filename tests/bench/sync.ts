import type { Page } from 'puppeteer-core';
import type { Wish } from '../../lib/sync/stored/take-part';
import type { Session } from '../e2e/browsers';
import { openPermitted } from '../e2e/permitted';
import { bundle } from '../made/bundle';
import { fillStore } from '../made/fill-store';
import { FakeCouch } from '../sync/couch';
import { serve } from '../sync/over-http';
import { BARE_PAGE } from './profile';
import { progress, report } from './report';

const ROUNDS = 5;
const CHANGES = 10;

/** What a server was asked. */
interface Traffic {
  requests: number;
  bytes: number;
}

/**
 * Measures two browser profiles that meet at the tests' CouchDB: the first push and pull, ten
 * changes, and none. Times are from the message to the background until its answer.
 */
export async function benchSync(size: number): Promise<void> {
  const couch = new FakeCouch();
  couch.create('offprint');
  const traffic: Traffic = { requests: 0, bytes: 0 };
  const server = await serve({
    handle(request) {
      const answer = couch.handle(request);
      traffic.requests += 1;
      traffic.bytes += request.body.length + answer.body.length;
      server.requests.length = 0;
      return answer;
    },
  });
  const open = () => openPermitted('chromium', new Map(), { commandTimeout: 0 });
  const sessions = [await open(), await open()];
  try {
    const [here, there] = await Promise.all(sessions.map(openBench));
    if (!here || !there) throw new Error('no page');
    progress(`filling the store: ${size} saved`);
    await fillStore(here, { saved: size, seen: 0 });
    const { user, password } = couch;
    const wish: Wish = {
      ...{ kind: 'couchdb', address: `${server.address}/offprint`, name: 'Bench' },
      ...{ user, password, passphrase: 'five quiet rivers' },
    };
    for (const page of [here, there]) await page.evaluate((typed) => syncBench.begin(typed), wish);
    await measure(here, there, size, traffic);
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
    await server.close();
  }
}

async function openBench(session: Session): Promise<Page> {
  const page = await session.open(BARE_PAGE);
  await page.evaluate(await bundle('tests/bench/sync-page.ts'));
  return page;
}

async function measure(here: Page, there: Page, size: number, traffic: Traffic): Promise<void> {
  const meet = (page: Page) => page.evaluate(() => syncBench.meet());
  const told = async (name: string, work: () => Promise<number[]>) => {
    progress(name);
    const before = { ...traffic };
    const times = await work();
    const each = (count: number) => [count / times.length];
    report(`sync, ${name}`, size, 'ms', times);
    report(`sync, ${name}`, size, 'requests', each(traffic.requests - before.requests));
    report(`sync, ${name}`, size, 'kB', each((traffic.bytes - before.bytes) / 1000));
  };
  await told('first push', async () => [await meet(here)]);
  await told('first pull', async () => [await meet(there)]);
  const came = await there.evaluate(() => syncBench.count());
  if (came !== size) throw new Error(`Only ${came} of ${size} papers came.`);
  await meet(here);
  await told('nothing changed', () => rounds(() => meet(here)));
  await told(`${CHANGES} changes, to the other machine`, () =>
    rounds(async (round) => {
      await here.evaluate((count, tag) => syncBench.edit(count, tag), CHANGES, `tag ${round}`);
      return (await meet(here)) + (await meet(there));
    }),
  );
}

async function rounds(work: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await work(round));
  return times;
}
