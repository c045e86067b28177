import { decodeEntities } from './html';

/** An element of XML. Names are the namespace followed by the local name. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text directly inside the element. */
  text: string;
}

/** The root of a document, and whether the text ends or breaks before the root does. */
export interface XmlDocument {
  root: XmlElement;
  isCut: boolean;
}

/** Elements inside one another. */
const DEEPEST = 100;
const XMLNS = /^xmlns(?::(.+))?$/;
const ATTRIBUTE = /\s*([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/y;

/** Namespaces by prefix; the default namespace has an empty prefix. */
type Scope = ReadonlyMap<string, string>;

interface Open {
  raw: string;
  scope: Scope;
  element: XmlElement;
}

/** The state of reading: elements that are open, from the root. */
interface Reading {
  root?: XmlElement;
  open: Open[];
}

/**
 * Reads XML of data. Comments and processing instructions are skipped, entities are those of HTML.
 * Of a text that is cut or damaged, every element that was closed before is kept. Nothing is
 * fetched or expanded: a document that declares entities is refused, and so is one with more than
 * 100 elements inside one another.
 * @returns undefined if the text has no root element, declares entities or is nested too deeply
 */
export function parseXml(text: string): XmlDocument | undefined {
  const reading: Reading = { open: [] };
  let at = 0;
  while (at >= 0 && at < text.length) {
    const mark = text.indexOf('<', at);
    if (mark < 0) break;
    addText(reading, decodeEntities(text.slice(at, mark)));
    if (declaresEntities(text, mark) || reading.open.length > DEEPEST) return undefined;
    at = markupAt(reading, text, mark);
    if (reading.root && reading.open.length === 0) return { root: reading.root, isCut: false };
  }
  for (const { element } of reading.open.slice(1).reverse()) drop(reading, element);
  return reading.root && { root: reading.root, isCut: true };
}

function declaresEntities(text: string, at: number): boolean {
  if (!/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return false;
  const end = text.indexOf('>', at);
  return text.slice(at, end < 0 ? undefined : end).includes('[');
}

/** Reads the markup at an offset and returns the offset after it; -1 if it is damaged. */
function markupAt(reading: Reading, text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(text, ']]>', at);
    if (end >= 0) addText(reading, text.slice(at + 9, end - 3));
    return end;
  }
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  if (text.startsWith('<!', at)) return after(text, '>', at);
  const end = tagEnd(text, at);
  if (end < 0) return -1;
  const tag = text.slice(at + 1, end);
  if (tag.startsWith('/')) return closes(reading, tag.slice(1).trim()) ? end + 1 : -1;
  opens(reading, tag);
  if (tag.endsWith('/')) reading.open.pop();
  return end + 1;
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

/** The end of a tag. Its attributes may contain `>`. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at >= 0 && at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '>') return at;
    if (sign === '"' || sign === "'") {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function addText({ open }: Reading, text: string): void {
  const last = open.at(-1);
  if (last) last.element.text += text;
}

function closes({ open }: Reading, raw: string): boolean {
  if (open.at(-1)?.raw !== raw) return false;
  open.pop();
  return true;
}

function opens(reading: Reading, tag: string): void {
  const parent = reading.open.at(-1);
  const [raw = ''] = /^[^\s/>]*/.exec(tag) ?? [];
  const stated = attributesOf(tag, raw.length);
  const declared = stated.flatMap(([name, value]): [string, string][] => {
    const prefix = XMLNS.exec(name);
    return prefix ? [[prefix[1] ?? '', value]] : [];
  });
  const outer: Scope = parent?.scope ?? new Map();
  const scope = declared.length > 0 ? new Map([...outer, ...declared]) : outer;
  const attributes = stated
    .filter(([name]) => !XMLNS.test(name))
    .map(([name, value]): [string, string] => [expanded(name, scope, false), value]);
  const element: XmlElement = {
    name: expanded(raw, scope, true),
    attributes: new Map(attributes),
    children: [],
    text: '',
  };
  if (parent) parent.element.children.push(element);
  else reading.root ??= element;
  reading.open.push({ raw, scope, element });
}

function attributesOf(tag: string, from: number): [name: string, value: string][] {
  const found: [string, string][] = [];
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(tag); match; match = ATTRIBUTE.exec(tag)) {
    const [, name = '', quoted = ''] = match;
    found.push([name, decodeEntities(quoted.slice(1, -1))]);
  }
  return found;
}

/** An attribute without a prefix has no namespace. */
function expanded(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0) return isElement ? (scope.get('') ?? '') + name : name;
  const namespace = scope.get(name.slice(0, colon));
  return namespace === undefined ? name : namespace + name.slice(colon + 1);
}

/** Removes an element that was not closed from its parent. */
function drop({ open }: Reading, element: XmlElement): void {
  const parent = open[open.findIndex((each) => each.element === element) - 1];
  if (parent?.element.children.at(-1) === element) parent.element.children.pop();
}

/** Characters that XML 1.0 can't contain (section 2.2). */
const FORBIDDEN = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Escapes text for XML, and leaves out what XML can't contain. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
