/**
 * Runs in the page before anything else: replaces what Offprint's scripts would call if they shared
 * the objects of the page, and takes the names of its elements.
 */
export function overridingScript(): void {
  const broken = () => {
    throw new Error('overridden by the page');
  };
  class Observer {
    observe = broken;
    disconnect = broken;
  }
  Object.assign(globalThis, { MutationObserver: Observer, IntersectionObserver: Observer });
  Object.assign(Element.prototype, { attachShadow: broken, append: broken, matches: broken });
  Object.assign(Node.prototype, { appendChild: broken, cloneNode: broken });
  Object.assign(Document.prototype, { createElement: broken, querySelectorAll: broken });
  Object.assign(EventTarget.prototype, { addEventListener: broken });
  Object.assign(JSON, { parse: broken, stringify: broken });
  for (const [name, value] of Object.entries({ isTrusted: true, mode: 'open', message: 'save' }))
    Object.defineProperty(Object.prototype, name, { value, writable: true });
  for (const name of ['offprint-mark', 'offprint-bar'])
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          throw new Error('defined by the page');
        }
      },
    );
  Object.assign(Array.prototype, { map: broken, filter: broken, [Symbol.iterator]: broken });
}

/** Runs in the page: once it is loaded, replaces the whole document by another one. */
export function replacingScript(html: string): void {
  addEventListener('load', () =>
    setTimeout(() => {
      document.open();
      document.write(html);
      document.close();
    }, 1000),
  );
}

/** Runs in the page: puts a copy in place of the body, as scripts do that restore a page. */
export function copyBody(): void {
  document.body.replaceWith(document.body.cloneNode(true));
}
