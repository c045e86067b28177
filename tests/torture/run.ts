/**
 * npm run torture -- [SECONDS [SEED [PART [TRY]]]]
 * Does hostile things to the product at random, for so many seconds, and prints one line for each
 * part: how many tries were made and how many failed. A failed try is printed with the command that
 * repeats it. Ends with code 1 if one failed.
 */
import { constants, setPriority } from 'node:os';
import process from 'node:process';
import { ensureBrowsers } from '../../.bin/ensure.mjs';
import { runPackage } from '../../.bin/packages.mjs';
import { readOptions, type Wanted } from './options';
import { runPart } from './run-part';

const SEEDS = 1_000_000;

setPriority(constants.priority.PRIORITY_LOW);
const { seconds, seed, parts, only } = options();
if (parts.includes('browser')) build();
const end = Date.now() + seconds * 1000;
let failed = 0;
for (const [index, part] of parts.entries()) {
  const until = Date.now() + (end - Date.now()) / (parts.length - index);
  const order = { part, seed, from: only ?? 0, alone: only !== undefined, until };
  const { tries, failures } = await runPart(order, ({ number, fault }) => {
    console.log(`${part}, try ${number}: ${fault}`);
    console.log(`  repeat it with: npm run torture -- ${seconds} ${seed} ${part} ${number}`);
  });
  console.log(`${part}: ${tries} tries, ${failures.length} failures (seed ${seed})`);
  failed += failures.length;
}
process.exit(failed > 0 ? 1 : 0);

function options(): Wanted {
  try {
    return readOptions(process.argv.slice(2), () => Math.floor(Math.random() * SEEDS));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(2);
  }
}

/** The browsers run the built extension. */
function build(): void {
  ensureBrowsers();
  for (const args of [['build'], ['build', '-b', 'firefox']]) {
    if (runPackage('wxt', args, { stdio: ['ignore', 2, 2] }) === 0) continue;
    console.error('The build failed; see above.');
    process.exit(2);
  }
}
