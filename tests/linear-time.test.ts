import { describe, expect, it } from 'vitest';
import { superLinearity } from './linear-time/complexity';
import { exceptions } from './linear-time/exceptions';
import { expressionsIn, expressionsOf } from './linear-time/expressions';
import { isObviouslyLinear } from './linear-time/obviously-linear';
import { shorten } from './linear-time/shorten';

const expressions = expressionsIn(['lib', 'components', 'entrypoints']);
const nameOf = (file: string, { source, flags }: Pick<RegExp, 'source' | 'flags'>) =>
  `${file}: /${source}/${flags}`;
const excepted = new Set(exceptions.map(({ file, expression }) => nameOf(file, expression)));

describe('regular expressions', () => {
  /**
   * A text from a page or a file may have any length. If this fails, rewrite the expression, or
   * limit its text and add it to `linear-time/exceptions.ts`.
   */
  it('take linear time', { timeout: 600_000 }, () => {
    const results = new Map<string, string | undefined>();
    const slow = expressions.flatMap((each) => {
      const name = nameOf(each.file, each);
      const key = `/${each.source}/${each.flags}`;
      if (excepted.has(name)) return [];
      if (!results.has(key)) results.set(key, superLinearity(each.source, each.flags));
      const reason = results.get(key);
      return reason === undefined ? [] : [`${name} – ${reason}`];
    });
    expect(results.size).toBeGreaterThan(500);
    expect(slow).toEqual([]);
  });

  it('are excepted only if they exist and need it', () => {
    const existing = new Set(expressions.map((each) => nameOf(each.file, each)));
    expect([...excepted].filter((name) => !existing.has(name))).toEqual([]);
    const needless = exceptions.filter(({ expression: { source, flags } }) =>
      isObviouslyLinear(source, flags),
    );
    expect(needless).toEqual([]);
  });
});

describe('expressionsOf', () => {
  it.each([
    ['x = /a+/gi;', ['/a+/gi']],
    ["x = new RegExp('a+', 'i');", ['/a+/i']],
    [`const A = 'a'; x = RegExp(\`^\${A}b\${c.join('|')}$\`);`, ['/^abx$/']],
    ['x = new Map(); y = a / b / c;', []],
  ])('%s contains %j', (code, expected) => {
    const found = expressionsOf(code, 'moss.ts');
    expect(found.map(({ source, flags }) => `/${source}/${flags}`)).toEqual(expected);
  });
});

describe('superLinearity', () => {
  it.each([
    /\s*,\s*/,
    /[.,]+$/,
    /^(.*?),\s*(.+)$/,
    /^(?:\s+|a)*b/,
    /#.*$/,
    /a\s*\n?\s*b/,
    /^\s*b/m,
  ])('%s takes more than linear time', ({ source, flags }) => {
    expect(superLinearity(source, flags)).toMatch(/polynomial|exponential/);
  });

  it.each([
    /\s+/g,
    /^\s+/,
    /,$/,
    /#.*/s,
    /^[^,]*,/,
    /\s,/,
    /^(?:\s|a)*b/,
    /^(?:a.*|b.*)$/,
    /\d{1,9}$/,
  ])('%s takes linear time', ({ source, flags }) => {
    expect(superLinearity(source, flags)).toBeUndefined();
  });
});

describe('isObviouslyLinear', () => {
  it.each([/a{2,9}b?$/, /^\/(?:doi|abs)\/(.+)$/, /^a+|b/, /^(?:a*|b*)$/, /^[+*]*\+$/])(
    'is true of %s',
    ({ source, flags }) => expect(isObviouslyLinear(source, flags)).toBe(true),
  );

  it.each([/a+$/, /^a+b+$/, /^(?:a+)+$/, /^(?:a?b)*$/, /^(?:a*){2}$/, /b|a+/, /^a+/m, /^a{2,}b*/])(
    'is false of %s',
    ({ source, flags }) => expect(isObviouslyLinear(source, flags)).toBe(false),
  );
});

describe('shorten', () => {
  it.each([
    [/^\/(?:article|chapter)\/(.+)/, '^\\/(?:ar)\\/(.+)'],
    [/https?:\d{4,9}\d{0,2}a{3,}/, 'hts?:\\d\\d?a+'],
    [/ABC\W[A-Z]/i, 'ab\\W[a-z]'],
    [/(?:abc|abcd)*/, '(?:ab|ab)*'],
  ])('of %s is %s', ({ source, flags }, expected) => {
    expect(shorten(source, flags).source).toBe(expected);
  });
});
