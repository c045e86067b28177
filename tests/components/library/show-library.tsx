// The page of the library alone, in a window that is wide unless a test says otherwise.
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { Library } from '../../../components/library/Library';
import { freshPopup, until } from '../app/show-popup';
import { mount } from '../mount';

const size = { wide: true };

/** A fresh store and page before each test; the window is wide until `narrow` is called. */
export function freshLibrary(): void {
  freshPopup();
  beforeEach(() => {
    size.wide = true;
    vi.stubGlobal('matchMedia', () => ({
      matches: size.wide,
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    location.hash = '';
  });
}

/** Makes the window narrow for this test. */
export function narrow(): void {
  size.wide = false;
}

/** Shows the library and waits for its list, or for what stands in its place. */
export async function showLibrary(): Promise<void> {
  mount(<Library />);
  await until(() => expect(document.querySelector('.row h2, .empty h2')).not.toBeNull());
}
