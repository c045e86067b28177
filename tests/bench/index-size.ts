import { bundle } from '../made/bundle';
import { BARE_PAGE, type Profile } from './profile';
import { progress, report } from './report';

/** Measures the size of the index relative to the text, and the cost of one more paper. */
export async function benchIndex(profile: Profile, size: number): Promise<void> {
  progress('the stored index');
  const session = await profile.open();
  const page = await session.open(BARE_PAGE);
  await page.evaluate(await bundle('tests/bench/index-page.ts'));
  const { stored, text, one, hundred } = await page.evaluate(() => measureStoredIndex());
  report('stored index', size, 'MB', [stored / 1e6]);
  report('stored index to stored text', size, '%', [(100 * stored) / text]);
  report('indexing one saved paper', size, 'ms', one);
  report('indexing a listing of 100 papers', size, 'ms', hundred);
  await session.close();
}
