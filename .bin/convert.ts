// npm run convert -- FROM TO < in > out

import './known-sites';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { formats } from '../lib/exchange';
import { FormatError } from '../lib/exchange/format';

const [from = '', to = ''] = process.argv.slice(2);
const reader = formats.find((format) => format.id === from && format.read);
const writer = formats.find((format) => format.id === to && format.write);
if (!reader?.read || !writer?.write) {
  const ids = (can: 'read' | 'write') =>
    formats
      .filter((format) => format[can])
      .map((format) => format.id)
      .join(', ');
  console.error(
    `Usage: npm run convert -- FROM TO < in > out\nFROM: ${ids('read')}\nTO: ${ids('write')}`,
  );
  process.exit(2);
}

try {
  const now = Date.now();
  const { items, problems } = await reader.read(await text(process.stdin), { now });
  process.stdout.write(await writer.write(items, { now }));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof FormatError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
