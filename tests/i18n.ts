import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  Message
>;

/** Lets the fake browser speak the English of `_locales`, as a real one does. Call it in `beforeEach`. */
export function speakEnglish(): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, substitutions) =>
    message(String(name), [substitutions ?? []].flat().map(String)),
  );
}

function message(name: string, substitutions: string[]): string {
  const { message = '', placeholders = {} } = messages[name] ?? {};
  const numbered = message.replace(
    /\$(\w+)\$/g,
    (whole, key: string) => placeholders[key.toLowerCase()]?.content ?? whole,
  );
  return numbered.replace(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}
