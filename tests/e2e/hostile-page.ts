/** The interface of a hostile page's script for the test, with its findings. */
export interface Hostile {
  /** Clicks and presses keys on everything that it can reach. */
  attack(): void;
  /** Shadow roots of other scripts that it could access. */
  roots: Set<ShadowRoot>;
  /** Input events that it observed. */
  seen: Set<string>;
}

/**
 * Runs in the page before anything else. Tries, by every means of a page’s script, to access the
 * closed roots of Offprint’s elements and to press the buttons in them.
 */
export function hostileScript(): void {
  const roots = new Set<ShadowRoot>();
  const seen = new Set<string>();
  const take = (found: unknown) => {
    if (found instanceof ShadowRoot) roots.add(found);
    else if (found instanceof Node) take(found.getRootNode());
  };
  for (const name of ['offprint-mark', 'offprint-bar']) {
    class Spy extends HTMLElement {
      static formAssociated = true;
      internals = this.attachInternals();
    }
    customElements.define(name, Spy);
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    take(root);
    return root;
  };
  const types = 'pointermove mouseover pointerdown mousedown mouseup click focusin keydown keyup';
  for (const type of types.split(' ')) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        seen.add(type);
        const view = event as unknown as Record<string, unknown>;
        for (const key of ['target', 'originalTarget', 'explicitOriginalTarget', 'relatedTarget'])
          take(view[key]);
        take(view['rangeParent']);
        for (const each of event.composedPath()) take(each);
      },
      true,
    );
  }

  // Links of the page must not navigate away.
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  });

  const anywhere = { bubbles: true, composed: true, cancelable: true };
  const press = (element: Element) => {
    take(element.shadowRoot);
    const { internals } = element as { internals?: ElementInternals };
    take(internals?.shadowRoot);
    if (!(element instanceof HTMLElement)) return;
    element.focus();
    element.click();
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click'])
      element.dispatchEvent(new MouseEvent(type, anywhere));
    for (const key of ['s', 'Enter', ' '])
      for (const type of ['keydown', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, { key, ...anywhere }));
    const label = document.createElement('label');
    element.id ||= `target-${Math.random()}`;
    label.htmlFor = element.id;
    document.body.append(label);
    label.click();
    label.remove();
  };
  const attack = () => {
    for (const card of document.querySelectorAll('article')) card.tabIndex = 0;
    for (const element of document.querySelectorAll('main *, offprint-bar, offprint-bar *'))
      press(element);
    for (const root of roots) for (const element of root.querySelectorAll('*')) press(element);
  };
  Object.assign(globalThis, { hostile: { attack, roots, seen } satisfies Hostile });
}
