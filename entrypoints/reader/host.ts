import { create } from './create';
import sheetStyle from './style.css?inline';

/**
 * Styles that position the hosts. Rules of the page (`article > *`) match the hosts, so every
 * declaration is important.
 */
const PLACES = {
  mark: 'z-index:10;cursor:pointer',
  bar: 'position:fixed;inset:auto 16px 16px auto;z-index:2147483000;max-width:calc(100vw - 32px)',
};
const INPUT = 'pointerdown mousedown mouseup click auxclick keydown keyup'.split(' ');

/** Whether a node was added to the page by Offprint. */
export function isOwn(node: Node): boolean {
  return /^offprint-/i.test(node.nodeName);
}

/** Removes the hosts that an earlier run of the extension has left in the page. */
export function removeHosts(page: Document): void {
  for (const host of page.querySelectorAll('offprint-mark, offprint-bar')) host.remove();
}

/**
 * Creates a host element with a shadow root that isolates its styles from those of the page. What
 * the user has saved and seen is drawn only inside the root, which is closed: scripts of the page
 * can't read it.
 */
export function createHost(name: 'mark' | 'bar'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(`offprint-${name}`);
  // A page can define a custom element of this name: `attachInternals` would return the closed
  // root, and a label could click the element. Neither works for a `div`.
  const inner = create('div', {});
  host.append(inner);
  host.style.cssText = `all:initial;${PLACES[name]};`.replaceAll(';', '!important;');
  const root = inner.attachShadow({ mode: 'closed' });
  root.append(create('style', { textContent: sheetStyle }));
  // Input inside must not trigger shortcuts or links of the page.
  for (const type of INPUT) {
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type.endsWith('click')) event.preventDefault();
    });
  }
  return { host, root };
}

/** Sets styles of a host, important so that rules of the page can't override them. */
export function styleHost(host: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style))
    host.style.setProperty(name, value, 'important');
}
