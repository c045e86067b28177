import { vi } from 'vitest';

const roots = new WeakMap<Element, ShadowRoot>();

/** Records each shadow root attached from now on, so that a test can inspect closed ones. */
export function watchRoots(): void {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
}

/** The closed roots of a host of Offprint's. */
export function rootsOf(host: Element | null | undefined): ShadowRoot[] {
  return [...(host?.children ?? [])].flatMap((shell) => roots.get(shell) ?? []);
}

/** Its first closed root. */
export function rootOf(host: Element | null | undefined): ShadowRoot | undefined {
  return rootsOf(host)[0];
}

/** Dispatches an event as the browser does for the user's input. */
export function byUser(target: EventTarget | null | undefined, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target?.dispatchEvent(event);
}

/** A click of the user. */
export function press(target: Element | null | undefined): void {
  byUser(target, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}

/** The user's key press in the element that has the focus. */
export function pressKey(key: string): void {
  byUser(document.activeElement, new KeyboardEvent('keydown', { key, bubbles: true }));
}

/** Hides the tab, or shows it again. */
export function setHidden(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
