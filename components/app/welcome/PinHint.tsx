import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { words } from '../../../lib/words/words';

/** How the button is put into the toolbar; a word of confirmation once it is there. */
export function PinHint() {
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const look = () =>
      // Some browsers can't say it.
      void Promise.resolve(browser.action.getUserSettings?.()).then(
        (found) => setPinned(found?.isOnToolbar),
        () => setPinned(undefined),
      );
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <section>
      <h2>{words('welcome_pin')}</h2>
      <p role="status">
        {pinned
          ? words('welcome_pinned')
          : words(import.meta.env.FIREFOX ? 'welcome_pin_firefox' : 'welcome_pin_how')}
      </p>
    </section>
  );
}
