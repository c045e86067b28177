/** npm run identify -- TEXT…: identifies each address or identifier; prints one JSON line each. */
import { identify } from '../lib/sites/identify';

const texts = process.argv.slice(2);
if (texts.length === 0) {
  console.error('Say what to identify: npm run identify -- TEXT…');
  process.exitCode = 1;
}
for (const input of texts) console.log(JSON.stringify({ input, ...identify(input.trim()) }));
