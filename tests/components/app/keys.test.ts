// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { commandOf, placeOf } from '../../../components/app/keys';

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe('commandOf', () => {
  it.each([
    ['list', press('s'), 'save'],
    ['list', press('S'), 'save'],
    ['list', press('h'), 'hide'],
    ['search', press('h'), undefined],
    ['list', press('?', { shiftKey: true }), 'keys'],
    ['list', press('ArrowDown', { shiftKey: true }), 'extendNext'],
    ['list', press('S', { shiftKey: true }), undefined],
    ['list', press('/', { shiftKey: true }), 'search'],
    ['list', press('Enter', { shiftKey: true }), undefined],
    ['list', press('a', { ctrlKey: true }), 'selectAll'],
    ['list', press('A', { ctrlKey: true, shiftKey: true }), undefined],
    ['list', press('z', { metaKey: true }), 'undo'],
    ['list', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['list', press('Z', { metaKey: true, shiftKey: true }), 'redo'],
    ['list', press('y', { ctrlKey: true }), 'redo'],
    ['list', press('я', { ctrlKey: true, shiftKey: true, code: 'KeyZ' }), 'redo'],
    ['control', press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    ['control', press('s'), 'save'],
    ['control', press('Enter'), undefined],
    ['search', press('s'), undefined],
    ['search', press('ArrowDown'), 'next'],
    ['search', press('Enter'), 'open'],
    ['search', press('z', { ctrlKey: true }), undefined],
    ['search', press('Z', { ctrlKey: true, shiftKey: true }), undefined],
    ['search', press('a', { ctrlKey: true }), undefined],
    ['search', press('?', { shiftKey: true }), undefined],
    ['search', press('e', { ctrlKey: true }), 'export'],
    ['search', press('Enter', { metaKey: true }), 'pdf'],
    ['emptySearch', press('?', { shiftKey: true }), 'keys'],
    ['emptySearch', press('s'), undefined],
    ['emptySearch', press('ArrowDown'), 'next'],
    ['emptySearch', press('z', { ctrlKey: true }), undefined],
    ['field', press('Escape'), undefined],
  ] as const)('%s: %o is %s', (place, event, command) => {
    expect(commandOf(event, place)).toBe(command);
  });

  it('recognises a letter of another script by its place on the keyboard', () => {
    expect(commandOf(press('ы', { code: 'KeyS' }), 'list')).toBe('save');
  });

  it('leaves input methods and the browser their keys', () => {
    expect(commandOf(press('Enter', { isComposing: true }), 'search')).toBeUndefined();
    expect(commandOf(press('s', { ctrlKey: true }), 'list')).toBeUndefined();
    expect(commandOf(press('ArrowLeft', { altKey: true }), 'list')).toBeUndefined();
  });
});

describe('placeOf', () => {
  it.each([
    ['<input type="search">', 'emptySearch'],
    ['<input type="search" value="moss">', 'search'],
    ['<input type="text">', 'field'],
    ['<textarea></textarea>', 'field'],
    ['<select></select>', 'field'],
    ['<input type="checkbox">', 'list'],
    ['<button></button>', 'control'],
    ['<li></li>', 'list'],
  ])('%s', (html, place) => {
    document.body.innerHTML = html;
    expect(placeOf(document.body.firstElementChild)).toBe(place);
  });
});
