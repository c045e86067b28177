import sheetStyle from './style.css?inline';

const PREFIX = 'OFFPRINT-';

/** Whether a node is one that Offprint put into the page. */
export function isOwn(node: Node): boolean {
  return node instanceof Element && node.tagName.toUpperCase().startsWith(PREFIX);
}

/** An element of Offprint's own in the page, with a shadow root that neither takes the page's style nor gives it any. */
export function createHost(name: 'mark' | 'bar'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(`${PREFIX.toLowerCase()}${name}`);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = sheetStyle;
  root.append(style);
  // What happens inside is no business of the page: its shortcuts and its links must not react.
  for (const type of [
    'pointerdown',
    'mousedown',
    'mouseup',
    'click',
    'dblclick',
    'keydown',
    'keyup',
  ] as const) {
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'click') event.preventDefault();
    });
  }
  return { host, root };
}
