// npm run convert -- FROM TO [--now ISO-DATE] [--url ADDRESS] < in > out

import './english';
import './known-sites';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { importText } from '../components/parts/import-text';
import { keptTexts } from '../components/parts/kept-text';
import { formats } from '../lib/exchange';
import { FormatError } from '../lib/exchange/format-problem';
import { notKept } from '../lib/exchange/kept';
import { listTexts } from '../lib/jobs/list-texts';
import { assignKeys } from '../lib/paper/assign-keys';
import { decodeText } from '../lib/text/decode-text';
import { parseHtml } from './parse-html';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { now: { type: 'string' }, url: { type: 'string' } },
});
const [from = '', to = ''] = positionals;
const reader = formats.find((format) => format.id === from && format.read);
const writer = formats.find((format) => format.id === to && format.write);
const now = values.now === undefined ? Date.now() : Date.parse(values.now);
if (!reader?.read || !writer?.write || Number.isNaN(now)) {
  const ids = (can: 'read' | 'write') =>
    formats.flatMap((format) => (format[can] ? format.id : [])).join(', ');
  console.error(
    `Usage: npm run convert -- FROM TO [--now ISO-DATE] [--url ADDRESS] < in > out\nFROM: ${ids('read')}\nTO: ${ids('write')}`,
  );
  process.exit(2);
}

try {
  const origin = { now, parse: parseHtml, ...(values.url && { url: values.url }) };
  const text = decodeText(await buffer(process.stdin));
  const { items, problems, apart } = await reader.read(text, origin);
  const citekeys = assignKeys(items, new Set());
  const choices = { now, citekeys, texts: listTexts(), ...(apart && { apart }) };
  process.stdout.write(await writer.write(items, choices));
  for (const problem of problems) console.error(importText(problem));
  const lost = notKept(items, writer.id);
  if (lost) for (const text of keptTexts(lost)) console.error(text);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof FormatError)) throw error;
  console.error(importText(error.problem));
  process.exitCode = 1;
}
