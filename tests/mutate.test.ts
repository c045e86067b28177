import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coveringFunctionsOf, instrument, LOADED } from '../.bin/mutate/covering-functions';
import { mutate, mutationsOf } from '../.bin/mutate/mutations';
import { changedPatterns } from '../.bin/mutate/patterns';
import { openTests } from '../.bin/mutate/run-tests';

const FILE = 'moss.ts';
const mutants = (code: string) => mutationsOf(code, FILE).map((each) => mutate(code, each));

describe('mutationsOf', () => {
  it.each<[string, string[]]>([
    ['x = a < b;', [';', 'x = a <= b;', 'x = a >= b;']],
    ['x = a === b;', [';', 'x = a !== b;']],
    ['x = a && b;', [';', 'x = a || b;', 'x = a;', 'x = b;']],
    ['x = a ?? b;', [';', 'x = a && b;', 'x = a;', 'x = b;']],
    ["x = a[0] ?? '';", [';', "x = a[0] && '';", 'x = a[0];', "x = '';"]],
    ['x = a + b;', [';', 'x = a - b;']],
    ['x = !a;', [';', 'x = a;']],
    ['x = true;', [';', 'x = false;']],
    ["x = 'a';", [';', "x = '';"]],
    ["x = '';", [';', "x = 'mutated';"]],
    ['x = `a`;', [';', "x = '';"]],
    ['x = [a];', [';', 'x = [];']],
    ['x++;', [';', 'x--;']],
    ['x += a;', [';', 'x -= a;']],
    ['x = a ? b : c;', [';', 'x = true ? b : c;', 'x = false ? b : c;']],
    ['if (a) b();', ['if (true) b();', 'if (false) b();', 'if (a) ;']],
    ['for (; a; ) b();', ['for (; false; ) b();', 'for (; a; ) ;']],
    ['x = a.some(b);', [';', 'x = a.every(b);']],
    ['x = a.filter(b);', [';', 'x = a;']],
    ['x = a.toLowerCase();', [';', 'x = a;']],
    ['x = a.find((b) => f(b));', [';', 'x = a.findLast((b) => f(b));']],
    ['x = a.find((b) => b === c);', [';', 'x = a.find((b) => b !== c);']],
    [
      'x = a.find((b) => b.c === d);',
      [';', 'x = a.find((b) => b.c !== d);', 'x = a.findLast((b) => b.c === d);'],
    ],
    ["[x = ''] = a;", [';']],
    ["({ x = '' } = a);", [';', "({ x = 'mutated' } = a);"]],
    ['x = /^a+/i;', [';', 'x = /a+/i;', 'x = /^a/i;', 'x = /^a+/;']],
    [
      'function f() { a(); b(); }',
      ['function f() {}', 'function f() { ; b(); }', 'function f() { a(); ; }'],
    ],
  ])('%s', (code, changed) => expect(mutants(code).sort()).toEqual(changed.sort()));

  it.each([
    "import a from 'b';",
    "export * from 'b';",
    "export { a } from 'b';",
    "type A = 'b' | true;",
    "interface A { b: 'c' }",
    "const { 'a': b } = c as { 'a': 'd' };",
  ])('leaves names and types as they are: %s', (code) => expect(mutants(code)).toEqual([]));

  it('gives the line of a change', () => {
    expect(mutationsOf('a();\n\nb();', FILE).map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('changedPatterns', () => {
  it.each<[string, string[]]>([
    ['^a$', ['a$', '^a']],
    ['a*?b{2,}', ['ab{2,}', 'a*?b']],
    ['[a+]', ['[^a+]']],
    ['[^\\]a]', ['[\\]a]']],
    ['\\d\\.', ['\\D\\.']],
    ['(?:a)(?=b)(?<!c)(?<n>d)', ['(?:a)(?!b)(?<!c)(?<n>d)', '(?:a)(?=b)(?<=c)(?<n>d)']],
  ])('%s', (pattern, changed) => expect(changedPatterns(pattern)).toEqual(changed));
});

describe('coveringFunctionsOf', () => {
  const code =
    'const A = 1;\nconst B = A + 1;\nexport const C = 2;\nfunction f() { return () => B; }\nconst g = (x) => x + A;';
  const coveringFunctions = coveringFunctionsOf(code, FILE);
  const names = (text: string) =>
    coveringFunctions(code.indexOf(text)).map((at) =>
      at === LOADED ? 'file' : code.slice(at, at + 5),
    );

  it('are the function around a change, or those that use the constant it stands in', () => {
    expect(names('x + A')).toEqual(['x + A']);
    expect(names('A + 1')).toEqual(['B; }\n'.slice(0, 5)]);
    expect(names('= 1')).toEqual(['B; }\n'.slice(0, 5), 'x + A']);
  });

  it('are the whole file where others may use it', () => {
    expect(names('= 2')).toEqual(['file']);
  });
});

it('instrument puts a call at the start of functions', () => {
  const code = 'function f() { return (x) => ({ x }); }';
  const report = (offset: number) => `r(${offset})`;
  expect(instrument(code, FILE, new Set([13, 29]), report)).toBe(
    'function f() {r(13); return (x) => (r(29),({ x })); }',
  );
  expect(instrument(code, FILE, new Set([LOADED]), report)).toBe(`r(-1);${code}`);
});

describe('openTests', () => {
  const TEST = "it('doubles', () => expect(double(2)).toBe(globalThis.four));";
  const FILES = {
    'vitest.config.mjs': "export default { test: { globals: true, setupFiles: ['setup.js'] } };",
    'setup.js': 'globalThis.four = 4;',
    'double.js': 'export function double(x) { return x * 2; }',
    'double.test.js': `import { double } from './double'; ${TEST}`,
  };

  async function withTests(
    more: Record<string, string>,
    use: (tests: Awaited<ReturnType<typeof openTests>>) => Promise<void>,
  ): Promise<void> {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'mutate-')));
    for (const [name, text] of Object.entries({ ...FILES, ...more }))
      writeFileSync(join(root, name), text);
    const tests = await openTests(root, ['double.js'], []);
    try {
      await use(tests);
    } finally {
      await tests.close();
      rmSync(root, { recursive: true });
    }
  }
  const all = new Map([['double.js', FILES['double.js']]]);
  const ignore = () => undefined;

  it('keeps the setup files of the configuration', () =>
    withTests({}, async (tests) => {
      const found = await tests.all(all, ignore);
      expect(found).toHaveLength(1);
      const fails = (text: string, most = 9) => tests.fail('double.js', text, found, most);
      expect(await fails(FILES['double.js'])).toBe(false);
      expect(await fails(FILES['double.js'].replace('*', '/'))).toBe(true);
      expect(await fails(FILES['double.js'].replace('*', '/'), 0)).toBe(false);
    }));

  it('runs the test of the same name before others', () =>
    withTests(
      { 'a.test.js': "import { double } from './double'; it('runs', () => { double(3); });" },
      async (tests) => {
        const found = await tests.all(all, ignore);
        expect(found).toHaveLength(2);
        const changed = FILES['double.js'].replace('*', '/');
        expect(await tests.fail('double.js', changed, found, 1)).toBe(true);
      },
    ));

  it('names the test file that fails without a mutation, and its error', () =>
    withTests(
      { 'bad.test.js': "import './double'; it('fails', () => { throw new Error('Moss'); });" },
      (tests) =>
        expect(tests.all(all, ignore)).rejects.toThrow(
          'bad.test.js fails without a mutation. Mend it first.\nMoss',
        ),
    ));
});
