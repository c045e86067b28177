// Measures the budgets in a real browser. Prints one JSON object per line, {name, size, unit, p50,
// p95, n}.
import { usualSize } from '../made/history';
import { benchChange } from './change';
import { benchFrames } from './frames';
import { benchIndex } from './index-size';
import { benchLibrary } from './library';
import { benchList } from './list';
import { benchMemory } from './memory';
import { benchMiniSearch } from './minisearch';
import { benchOpen } from './open';
import { readOptions, type SizedBench, type Wanted } from './options';
import { benchPage } from './page';
import { benchPaperMemory } from './papermemory';
import { makeProfile, type Profile } from './profile';
import { progress } from './report';
import { benchSearch } from './search';
import { benchSync } from './sync';

const IN_PROFILE: Record<
  Exclude<SizedBench, 'rivals' | 'sync'>,
  (profile: Profile, size: number) => Promise<void>
> = {
  open: benchOpen,
  search: benchSearch,
  change: benchChange,
  frames: benchFrames,
  library: benchLibrary,
  memory: benchMemory,
  index: benchIndex,
};

const { browser, alone, sized, leftOut, sizes, seen } = options();
if (leftOut.length > 0) progress(`measured in Chromium only: ${leftOut.join(', ')}`);
if (alone.includes('page')) await benchPage();
if (alone.includes('list')) await benchList();
for (const size of sizes) await benchSize(size);
progress('done');

async function benchSize(size: number): Promise<void> {
  const inProfile = sized.filter((name) => name !== 'rivals' && name !== 'sync');
  const { PAPERMEMORY } = process.env;
  const isCompared = sized.includes('rivals') && PAPERMEMORY && browser === 'chromium';
  if (PAPERMEMORY && !isCompared) progress('PaperMemory: measured in Chromium only');
  if (inProfile.length > 0 || isCompared) {
    const usual = usualSize(size);
    const profile = await makeProfile({ ...usual, seen: seen ?? usual.seen }, browser);
    try {
      for (const name of inProfile) await IN_PROFILE[name](profile, size);
      if (isCompared) await benchPaperMemory(PAPERMEMORY, profile, size);
    } finally {
      await profile.remove();
    }
  }
  if (sized.includes('sync')) await benchSync(size);
  if (sized.includes('rivals')) await benchMiniSearch(size, browser);
}

function options(): Wanted {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(2);
  }
}
