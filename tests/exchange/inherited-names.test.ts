import { expect, test } from 'vitest';
import { formats } from '../../lib/exchange';

const NOW = Date.parse('2026-11-29');

/** Files of two papers, with a name where a table of Offprint is looked up. */
const FILES: readonly [format: string, text: (name: string) => string][] = [
  [
    'bibtex',
    (name) =>
      `@${name}{${name}, title={Moss}, ${name}={v}, month=${name}, type={${name}}}
       @thesis{b, title={Ice}, type={${name}}, entrysubtype={${name}}, langid={${name}}}`,
  ],
  [
    'ris',
    (name) =>
      `TY  - ${name}\nTI  - Moss\nM3  - ${name}\nER  - \nTY  - JOUR\nTI  - Ice\nLA  - ${name}\nER  - `,
  ],
  [
    'csljson',
    (name) =>
      `[{"type":"${name}","title":"Moss","${name}":"v"},{"type":"book","title":"Ice","genre":"${name}"}]`,
  ],
  ['csv', (name) => `Title,Type,${name},Language\nMoss,${name},v,${name}\nIce,book,v,${name}\n`],
  ['enw', (name) => `%0 ${name}\n%T Moss\n%9 ${name}\n\n%0 Book\n%T Ice\n%9 ${name}\n`],
  ['ciw', (name) => `PT ${name}\nTI Moss\nDT ${name}\nER\nPT J\nTI Ice\nLA ${name}\nER\n`],
];
/** Every object has these names from its prototype; the others are as unknown. */
const NAMES = ['constructor', '__proto__', 'toString', 'valueOf'];
const UNKNOWN: Record<string, string> = { ['__proto__']: '__protq__' };

test.each(FILES.flatMap(([id, text]) => NAMES.map((name) => [id, name, text] as const)))(
  '%s: %s is read like a name that is unknown',
  async (id, name, text) => {
    const format = formats.find((each) => each.id === id);
    const read = async (word: string) => {
      const { items, problems } = (await format?.read?.(text(word), { now: NOW })) ?? {};
      expect(items).toHaveLength(2);
      const found = JSON.stringify([items?.map(({ paper }) => paper), problems]);
      return found.toLowerCase().replaceAll(word.toLowerCase(), 'NAME');
    };
    const twin = (Object.hasOwn(UNKNOWN, name) && UNKNOWN[name]) || `${name.slice(0, -1)}q`;
    expect(await read(name)).toBe(await read(twin));
  },
);
