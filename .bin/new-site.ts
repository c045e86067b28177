/** npm run new-site NAME [HOST]: creates a site that reads two example pages, to be adapted. */
import { newSite } from './new-site/write';

const [name = '', host] = process.argv.slice(2);
try {
  const files = await newSite(process.cwd(), name, host);
  console.log(`Made and entered:\n${files.map((file) => `  ${file}`).join('\n')}`);
  console.log(
    `Next: npx vitest tests/sites/${name}.test.ts — CONTRIBUTING.md, “Add a site”, goes on from here.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
