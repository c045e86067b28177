// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { KeysSheet } from '../../../components/app/KeysSheet';
import { commandOf } from '../../../components/app/keys';
import { speakEnglish } from '../../i18n';
import { mount } from '../mount';

const NAMED: Record<string, string> = {
  ...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' },
  ...{ PageUp: 'PgUp', PageDown: 'PgDn', Home: 'Home', End: 'End', Enter: 'Enter', '/': '/' },
};
const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
/** Only the library imports; on some keyboards `/` needs Shift. */
const ELSEWHERE = ['i', 'Shift+/'];

beforeEach(() => {
  speakEnglish();
  document.body.innerHTML = '<div id="app"></div>';
});

it('the sheet of keys names every key that has a meaning in the list', () => {
  mount(<KeysSheet onClose={() => undefined} />);
  const named = [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent);
  const wanted = [...Object.keys(NAMED), ...LETTERS].flatMap((key) =>
    [false, true].flatMap((ctrlKey) =>
      [false, true].flatMap((shiftKey) => {
        const more = { ctrlKey, shiftKey, metaKey: false, altKey: false, isComposing: false };
        const label = shiftKey || ctrlKey ? key.toUpperCase() : key;
        const chord = [ctrlKey && 'Ctrl', shiftKey && 'Shift', NAMED[key] ?? label];
        const hasMeaning = commandOf({ key, code: '', ...more }, 'list') !== undefined;
        return hasMeaning ? [chord.filter(Boolean).join('+')] : [];
      }),
    ),
  );
  expect(wanted.length).toBeGreaterThan(25);
  expect(wanted.filter((key) => !named.includes(key) && !ELSEWHERE.includes(key))).toEqual([]);
});
