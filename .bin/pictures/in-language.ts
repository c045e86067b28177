import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../ensure.mjs';

/** A language whose words are 40 % longer than the English ones. */
export const LONG = 'long';

type Messages = Record<string, { message: string }>;

/**
 * Copies the built extension for Chromium and replaces its English texts, so that an English
 * browser shows another language.
 * @param texts a folder of `_locales`, or `LONG`
 * @returns the folder of the copy
 * @throws when there is no such folder
 */
export async function extensionIn(texts: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-language-'));
  await cp(join(root, '.output/chrome-mv3'), folder, { recursive: true });
  const file = (name: string) => join(folder, '_locales', name, 'messages.json');
  const messages: Messages = JSON.parse(
    await readFile(file(texts === LONG ? 'en' : texts), 'utf8'),
  );
  await writeFile(file('en'), JSON.stringify(texts === LONG ? lengthened(messages) : messages));
  return folder;
}

function lengthened(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([name, each]) => [
      name,
      name === 'language' ? each : { ...each, message: longer(each.message) },
    ]),
  );
}

/** Placeholders are no words. */
function longer(text: string): string {
  return text.replace(
    /\$\w+\$?|\p{L}+/gu,
    (word) => word + (word.startsWith('$') ? '' : word.slice(0, Math.ceil(word.length * 0.4))),
  );
}
