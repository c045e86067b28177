import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { openSession } from '../e2e/browsers';
import { bundle } from '../made/bundle';
import { longestFrame } from './longest-frame';
import { openWatched, pause, typeLetter, waitFor } from './stopwatch';
const [what = 'first', runs = '3', save = ''] = process.argv.slice(2);
const folder = await mkdtemp('/tmp/prof5-');
await cp('/work/prof-500k', folder, { recursive: true });
const open = () => openSession('chromium', new Map(), { profile: folder, commandTimeout: 0, extension: process.env['EXT'] ?? '/work/main/.output/chrome-mv3' });
for (let run = 0; run < Number(runs); run++) {
  const session = await open();
  await pause(2500);
  const popup = await openWatched(session);
  await waitFor(popup, 'trueRows');
  const cdp = await popup.createCDPSession();
  if (what === 'profile') { await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 500 }); await cdp.send('Profiler.start'); }
  let ms = 0;
  if (what === 'frames') {
    await popup.evaluate(await bundle('tests/bench/frames-page.ts'));
    const most = await longestFrame(popup, async () => { ms = await typeLetter(popup, 'd'); });
    console.log('longest', most);
    for (const letter of 'iff') console.log('longest', letter, await longestFrame(popup, () => typeLetter(popup, letter)));
    await pause(500);
    console.log('idle write', await longestFrame(popup, () => pause(4000)));
    console.log('first key', ms);
    await session.close();
    continue;
  }
  ms = await typeLetter(popup, 'd');
  console.log('first key', ms);
  if (what === 'profile') { const { profile } = await cdp.send('Profiler.stop'); await writeFile(save || '/tmp/p500.cpuprofile', JSON.stringify(profile)); }
  for (const letter of 'iffusion') { await pause(100); console.log(letter, Math.round(await typeLetter(popup, letter))); }
  await session.close();
}
await rm(folder, { recursive: true, force: true });
