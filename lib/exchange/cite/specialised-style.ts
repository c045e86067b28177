import { conditionResult, type KnownOfWorks } from './style-conditions';

/** An element of a style, as citeproc parses it. */
export interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

type Nodes = StyleNode['children'];

/**
 * Stands for elements that print only variables that no work has. A group around it prints its
 * fixed text only if another variable is printed.
 */
const NOTHING: StyleNode = { name: 'text', attrs: { variable: 'nothing' }, children: [] };

/** What the elements of a style are simplified with. */
interface Context {
  known: KnownOfWorks;
  /** The macros of the style by their names, as they are in the style. */
  macros: ReadonlyMap<string | undefined, StyleNode>;
  /** Those that are simplified, by what they were. */
  finished: Map<StyleNode, StyleNode>;
}

/**
 * A style without what has the same result for all works of a type: conditions on the type and on
 * variables that no work has, and elements that print only such variables. References stay the
 * same and take about half the time in large styles.
 */
export function specialisedStyle(style: StyleNode, known: KnownOfWorks): StyleNode {
  const elements = style.children.filter((child) => typeof child !== 'string');
  const macros = elements.filter(({ name }) => name === 'macro');
  return within(style, {
    known,
    macros: new Map(macros.map((each) => [each.attrs['name'], each])),
    finished: new Map(),
  });
}

/** The element with simpler content. It is a copy, because citeproc changes what it is given. */
function within(node: StyleNode, context: Context): StyleNode {
  const children = node.children.flatMap((child) =>
    typeof child === 'string' ? [child] : simplified(child, context),
  );
  const isFirst = (child: StyleNode | string, at: number) =>
    child !== NOTHING || children.indexOf(NOTHING) === at;
  return { ...node, attrs: { ...node.attrs }, children: children.filter(isFirst) };
}

function macro(node: StyleNode, context: Context): StyleNode {
  const known = context.finished.get(node);
  if (known) return known;
  const result = within(node, context);
  context.finished.set(node, result);
  return result;
}

function simplified(node: StyleNode, context: Context): Nodes {
  if (node.name === 'choose') return chosen(node, context);
  if (node.name === 'macro') return [macro(node, context)];
  if (isEmpty(node, context.known)) return [NOTHING];
  const rest = within(node, context);
  if (node.name === 'substitute')
    return [{ ...rest, children: rest.children.filter((child) => child !== NOTHING) }];
  const called = node.name === 'text' ? context.macros.get(node.attrs['macro']) : undefined;
  if (called) return printed(rest, macro(called, context).children);
  return node.name === 'group' ? printed(rest, rest.children) : [rest];
}

/** An element that prints some content, if the content may print something. */
function printed(node: StyleNode, content: Nodes): Nodes {
  if (content.length === 0) return [];
  return content.includes(NOTHING) && content.every(isFixed) ? [NOTHING] : [node];
}

/** The branches that some work takes, or only the content of the one that all of them take. */
function chosen(choose: StyleNode, context: Context): Nodes {
  const branches: StyleNode[] = [];
  for (const branch of choose.children) {
    if (typeof branch === 'string') continue;
    const result = branch.name === 'else' || conditionResult(branch.attrs, context.known);
    if (result === false) continue;
    const rest = within(branch, context);
    if (result && branches.length === 0) return rest.children;
    if (result)
      return [{ ...choose, children: [...branches, { ...rest, name: 'else', attrs: {} }] }];
    branches.push({ ...rest, name: branches.length === 0 ? 'if' : 'else-if' });
  }
  return branches.length === 0 ? [] : [{ ...choose, children: branches }];
}

/** Whether an element prints only variables that no work has, and has no substitutes for them. */
function isEmpty({ name, attrs, children }: StyleNode, { mayHave }: KnownOfWorks): boolean {
  if (attrs['variable'] === undefined || !/^(?:text|number|date|names)$/.test(name)) return false;
  if (children.some((child) => typeof child !== 'string' && child.name === 'substitute'))
    return false;
  return !attrs['variable'].split(/\s+/).some(mayHave);
}

/** Whether an element prints the same for all works. */
function isFixed(node: StyleNode | string): boolean {
  if (node === NOTHING) return true;
  if (typeof node === 'string' || node.name !== 'text') return false;
  return node.attrs['term'] !== undefined || node.attrs['value'] !== undefined;
}
