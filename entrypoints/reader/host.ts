import { create } from './create';
import sheetStyle from './style.css?inline';

/** Where the hosts are. A page's own rules (`article > *`) reach them, so all of it is declared important. */
const PLACES = {
  mark: 'z-index:10;cursor:pointer',
  bar: 'position:fixed;inset:auto 16px 16px auto;z-index:2147483000;max-width:calc(100vw - 32px)',
};
const INPUT = 'pointerdown mousedown mouseup click auxclick keydown keyup'.split(' ');

/** Whether a node is one that Offprint put into the page. */
export function isOwn(node: Node): boolean {
  return /^offprint-/i.test(node.nodeName);
}

/** Takes out what an earlier run of the extension has left in the page. */
export function removeHosts(page: Document): void {
  for (const host of page.querySelectorAll('offprint-mark, offprint-bar')) host.remove();
}

/**
 * An element of Offprint's own in the page, with a shadow root that neither takes the page's style nor gives it any. What
 * the user has saved and seen is drawn only inside the root, which is closed: the page's scripts can't read it.
 */
export function createHost(name: 'mark' | 'bar'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(`offprint-${name}`);
  // A page can define a custom element of that name: it would be given the closed root by `attachInternals`, and a label
  // could click it. Neither works for a `div`.
  const inner = create('div', {});
  host.append(inner);
  host.style.cssText = `all:initial;${PLACES[name]};`.replaceAll(';', '!important;');
  const root = inner.attachShadow({ mode: 'closed' });
  root.append(create('style', { textContent: sheetStyle }));
  // What happens inside is no business of the page: its shortcuts and its links must not react.
  for (const type of INPUT) {
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type.endsWith('click')) event.preventDefault();
    });
  }
  return { host, root };
}

/** Gives a host more of style, against which the page's own rules can do nothing either. */
export function styleHost(host: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style))
    host.style.setProperty(name, value, 'important');
}
