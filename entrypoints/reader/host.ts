import { create } from './create';
import sheetStyle from './style.css?inline';

const INPUT = 'pointerdown mousedown mouseup click auxclick keydown keyup'.split(' ');

/**
 * Styles of every shell, important so that they override those of the page, even on the element
 * itself. Firefox exposes the node nearest to the pointer (`rangeParent`), but not inside an
 * element with `-moz-user-select: all`.
 */
const SHELL =
  'all:initial;display:block;color-scheme:inherit;cursor:inherit;direction:ltr;user-select:none;-moz-user-select:all';

/** An element of a host, and the closed root in which its content is drawn. */
export interface Shell {
  inner: HTMLElement;
  root: ShadowRoot;
}

/** Whether a node was added to the page by Offprint. */
export function isOwn(node: Node): boolean {
  return /^offprint-/i.test(node.nodeName);
}

/**
 * Removes hosts that were left by an earlier run of the extension, or that the page has copied
 * together with its own elements: a copy has no content and does nothing.
 * @param where `:scope>` for only those directly inside the parent
 */
export function removeHosts(parent: ParentNode, where = ''): void {
  for (const host of parent.querySelectorAll(
    `${where}:is(offprint-mark,offprint-cover,offprint-bar)`,
  ))
    host.remove();
}

/**
 * Creates a host element. Its content is drawn in the closed roots of its shells.
 * @param place declarations that position it, without `!important`, which is added to each of them
 * because rules of the page (`article > *`) match the host. No size may depend on the papers,
 * because the page can measure it.
 */
export function createHost(name: 'mark' | 'cover' | 'bar', place: string): HTMLElement {
  const host = document.createElement(`offprint-${name}`);
  host.style.cssText = `all:initial;${place};`.replaceAll(';', '!important;');
  // Input inside must not trigger shortcuts or links of the page.
  for (const type of INPUT) {
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      // A press of the pointer would select the element.
      if (/click|mousedown/.test(type)) event.preventDefault();
    });
  }
  return host;
}

/**
 * Adds an element with a closed shadow root to a host. What the user has saved and seen is drawn
 * only inside such roots: scripts of the page can't read it, and its styles are isolated from those
 * of the page. No element inside may take clicks or the focus, because Firefox exposes the target
 * of an event inside a closed root to the page (`originalTarget`).
 * @param style declarations for the element, without `!important`
 */
export function addShell(host: HTMLElement, style = ''): Shell {
  // A page can define a custom element of the host's name: `attachInternals` would return the
  // closed root, and a label could click the element. Neither works for a `div`.
  const inner = create('div');
  host.append(inner);
  const root = inner.attachShadow({ mode: 'closed' });
  const own = `:host{${SHELL};${style};}`.replaceAll(';', '!important;');
  root.append(create('style', { textContent: sheetStyle + own }));
  return { inner, root };
}

/**
 * Sets styles of a host, important so that rules of the page can't override them. A style that is
 * unchanged is not set again, because the page can observe it.
 */
export function styleHost(host: HTMLElement, style: Record<string, string>): void {
  for (const [name, value] of Object.entries(style)) {
    if (host.style.getPropertyValue(name) !== value)
      host.style.setProperty(name, value, 'important');
  }
}
