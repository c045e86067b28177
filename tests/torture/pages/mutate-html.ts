import { below, oneOf, slice } from '../choose';
import { oddText } from '../odd-text';
import type { Random } from '../part';
import { endOf, isScript, isTag, isText, type Token, tokensOf } from './html-tokens';

/** Browsers nest the elements of a page at most so deep. */
const DEEPEST = 512;
/** Pages do not grow beyond this, in UTF-16 units. */
const LONGEST = 400_000;
/** Properties of elements and documents that fields of a form and named images can hide. */
const HIDDEN = [
  ...['parentElement', 'children', 'childNodes', 'textContent', 'innerText'],
  ...['querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute', 'attributes'],
  ...['nextElementSibling', 'previousElementSibling', 'firstElementChild', 'tagName', 'dataset'],
  ...['id', 'href', 'title', 'body', 'head', 'documentElement', 'contains', 'ownerDocument'],
  ...['cloneNode', 'hasAttribute', 'className', 'classList', 'remove', 'nodeType', 'length'],
];

const ATTRIBUTE = / [\w:-]+="[^"]*"/;

type Mutation = (tokens: Token[], random: Random) => Token[];

/** Changes a page in one to six ways, of which some break its structure. */
export function mutateHtml(html: string, random: Random): string {
  let tokens = tokensOf(html);
  for (let count = 1 + below(6, random); count > 0; count--) {
    const changed = oneOf(MUTATIONS, random)(tokens, random);
    if (changed.reduce((sum, token) => sum + token.length, 0) < LONGEST) tokens = changed;
  }
  return tokens.join('');
}

const dropTag: Mutation = (tokens, random) => without(tokens, indexOf(tokens, isTag, random), 1);

const dropElement: Mutation = (tokens, random) => {
  const start = indexOf(tokens, isTag, random);
  return without(tokens, start, endOf(tokens, start) - start);
};

/** Up to 300 times: the cards of a list, a title, the whole body. */
const repeatElement: Mutation = (tokens, random) => {
  const start = indexOf(tokens, isTag, random);
  const end = endOf(tokens, start);
  const copies = 1 + below(random() < 0.2 ? 300 : 5, random);
  const element = tokens.slice(start, end).join('');
  return [...tokens.slice(0, end), element.repeat(copies), ...tokens.slice(end)];
};

const nestElement: Mutation = (tokens, random) => {
  const start = indexOf(tokens, isTag, random);
  const end = endOf(tokens, start);
  const name = oneOf(['div', 'span', 'a', 'p', 'li', 'table', 'article', 'h2', 'b'], random);
  const depth = 1 + below(random() < 0.2 ? DEEPEST : 4, random);
  const inner = tokens.slice(start, end);
  const around = [`<${name}>`.repeat(depth), ...inner, `</${name}>`.repeat(depth)];
  return [...tokens.slice(0, start), ...around, ...tokens.slice(end)];
};

const swapParts: Mutation = (tokens, random) => {
  const [a, b] = slice(tokens.length, 30, random);
  const [c, d] = slice(tokens.length - b, 30, random).map((at) => at + b);
  const [first, second] = [tokens.slice(a, b), tokens.slice(c, d)];
  return [...tokens.slice(0, a), ...second, ...tokens.slice(b, c), ...first, ...tokens.slice(d)];
};

const replaceText: Mutation = (tokens, random) =>
  replaced(tokens, indexOf(tokens, isText, random), () => oddText(random));

const insertText: Mutation = (tokens, random) =>
  replaced(
    tokens,
    indexOf(tokens, () => true, random),
    (token) => token + oddText(random),
  );

/** Gives an attribute an odd value, or that of another tag, or another name. */
const changeAttribute: Mutation = (tokens, random) => {
  const other = /="([^"]*)"/.exec(tokens[indexOf(tokens, isTag, random)] ?? '')?.[1] ?? '';
  const value = random() < 0.5 ? other : oddText(random).replaceAll('"', '&quot;');
  const has = (token: Token) => isTag(token) && ATTRIBUTE.test(token);
  return replaced(tokens, indexOf(tokens, has, random), (token) => {
    const attributes = token.match(new RegExp(ATTRIBUTE, 'g')) ?? [];
    if (attributes.length === 0) return token;
    const attribute = oneOf(attributes, random);
    const [name] = attribute.split('=');
    return token.replace(attribute, () => (random() < 0.2 ? '' : `${name}="${value}"`));
  });
};

/** Damages JSON in a script or an attribute. */
const damageData: Mutation = (tokens, random) => {
  const holds = (token: Token) => (isScript(token) || isTag(token)) && /[{[]/.test(token);
  return replaced(tokens, indexOf(tokens, holds, random), (token) => {
    const at = below(token.length, random);
    const deep = 1 + below(4000, random);
    return oneOf(
      [
        () => token.slice(0, at) + (/<\/script>$|>$/.exec(token)?.[0] ?? ''),
        () => token.replace(/[{[]/, (bracket) => `${'['.repeat(deep)}${bracket}`),
        () =>
          token.replace(
            /:\s*"[^"]*"/,
            `:${oneOf(['null', '1e999', '[]', '{}', 'true', '"__proto__"'], random)}`,
          ),
        () => token.replace(/"(\w+)":/g, (whole) => (random() < 0.1 ? '"__proto__":' : whole)),
        () => token.replace(/:\s*\[/g, (whole) => (random() < 0.3 ? ':{"0":' : whole)),
        () => token.replace(/\d+/g, (number) => (random() < 0.2 ? `-${number}9e99` : number)),
      ],
      random,
    )();
  });
};

/** Makes an element a form whose fields hide its properties, or hides those of the document. */
const hideProperties: Mutation = (tokens, random) => {
  const start = indexOf(tokens, isTag, random);
  const end = endOf(tokens, start);
  const fields = HIDDEN.filter(() => random() < 0.2).map(
    (name) => `<input name="${name}" id="${name}">`,
  );
  const inner = tokens.slice(start, end);
  const kind = oneOf(['form', 'form', 'object', 'div'], random);
  const images = random() < 0.2 ? [`<img name="${oneOf(HIDDEN, random)}">`] : [];
  return [
    ...tokens.slice(0, start),
    `<${kind}>`,
    ...fields,
    ...inner,
    `</${kind}>`,
    ...images,
    ...tokens.slice(end),
  ];
};

const cutPage: Mutation = (tokens, random) => {
  const html = tokens.join('');
  return tokensOf(html.slice(0, below(html.length, random)));
};

const dropClasses: Mutation = (tokens, random) =>
  tokens.map((token) =>
    isTag(token) && random() < 0.3 ? token.replace(/ (?:class|id|data-[\w-]+)="[^"]*"/, '') : token,
  );

const MUTATIONS: readonly Mutation[] = [
  ...[dropTag, dropElement, repeatElement, repeatElement, nestElement, swapParts],
  ...[replaceText, replaceText, insertText, changeAttribute, changeAttribute, damageData],
  ...[damageData, hideProperties, cutPage, dropClasses],
];

/** The index of a random token of a kind; 0 if there is none. */
function indexOf(tokens: readonly Token[], isWanted: (token: Token) => boolean, random: Random) {
  const wanted = tokens.flatMap((token, index) => (isWanted(token) ? index : []));
  return wanted.length > 0 ? oneOf(wanted, random) : 0;
}

function without(tokens: readonly Token[], start: number, count: number): Token[] {
  return [...tokens.slice(0, start), ...tokens.slice(start + count)];
}

function replaced(tokens: readonly Token[], at: number, change: (token: Token) => Token): Token[] {
  return tokens.map((token, index) => (index === at ? change(token) : token));
}
