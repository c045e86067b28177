// Measures the budgets in a real browser. Prints one JSON object per line, {name, size, unit, p50,
// p95, n}.
import { usualSize } from '../made/history';
import { benchChange } from './change';
import { benchIndex } from './index-size';
import { benchList } from './list';
import { benchMemory } from './memory';
import { benchMiniSearch } from './minisearch';
import { benchOpen } from './open';
import { readOptions, type SizedBench, type Wanted } from './options';
import { benchPage } from './page';
import { makeProfile, type Profile } from './profile';
import { progress } from './report';
import { benchSearch } from './search';

const IN_PROFILE: Record<
  Exclude<SizedBench, 'minisearch'>,
  (profile: Profile, size: number) => Promise<void>
> = {
  open: benchOpen,
  search: benchSearch,
  change: benchChange,
  memory: benchMemory,
  index: benchIndex,
};

const { alone, sized, sizes, seen } = options();
if (alone.includes('page')) await benchPage();
if (alone.includes('list')) await benchList();
for (const size of sizes) await benchSize(size);
progress('done');

async function benchSize(size: number): Promise<void> {
  const inProfile = sized.filter((name) => name !== 'minisearch');
  if (inProfile.length > 0) {
    const usual = usualSize(size);
    const profile = await makeProfile({ ...usual, seen: seen ?? usual.seen });
    try {
      for (const name of inProfile) await IN_PROFILE[name](profile, size);
    } finally {
      await profile.remove();
    }
  }
  if (sized.includes('minisearch')) await benchMiniSearch(size);
}

function options(): Wanted {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(2);
  }
}
