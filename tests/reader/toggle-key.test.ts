// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { isPlainKey } from '../../entrypoints/reader/toggle-key';

/** What the key handler sees of a key that is pressed in an element. */
function pressed(element: HTMLElement, init: KeyboardEventInit): boolean {
  document.body.replaceChildren(element);
  let answer = false;
  element.addEventListener('keydown', (event) => {
    answer = isPlainKey(event, 's');
  });
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  return answer;
}

describe('isPlainKey', () => {
  it('is a plain s on a link', () => {
    expect(pressed(document.createElement('a'), { key: 's' })).toBe(true);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])(
    'not with %o',
    (modifier) => {
      expect(pressed(document.createElement('a'), { key: 's', ...modifier })).toBe(false);
    },
  );

  it('not another letter', () => {
    expect(pressed(document.createElement('a'), { key: 'x' })).toBe(false);
  });

  it.each(['input', 'textarea', 'select'])('not typed into a %s', (name) => {
    expect(pressed(document.createElement(name), { key: 's' })).toBe(false);
  });

  it('not typed into a field of XHTML, whose name is in small letters', () => {
    const field = document.createElement('input');
    vi.spyOn(field, 'tagName', 'get').mockReturnValue('input');
    expect(pressed(field, { key: 's' })).toBe(false);
  });
});
