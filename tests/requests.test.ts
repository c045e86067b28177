import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The files that make network requests: to Zotero, and to the server of several machines. */
const CONNECTIONS = ['lib/sync/http.ts', 'lib/zotero/connection.ts', 'lib/zotero/local-api.ts'];

it('only the connections to Zotero and to the server of several machines make requests', () => {
  const files = ['lib', 'components', 'entrypoints']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((path) => `${folder}/${String(path)}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
  const asking = files.filter((path) =>
    /\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon/.test(
      withoutComments(readFileSync(path, 'utf8')),
    ),
  );
  expect(asking.sort()).toEqual(CONNECTIONS);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '');
}
