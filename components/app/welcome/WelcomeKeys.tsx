import './WelcomeKeys.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { words } from '../../../lib/words/words';

/** The few keys with which one gets along. */
export function WelcomeKeys() {
  const opener = useOpenerKey();
  const keys: [keys: string, text: string][] = [
    ['s', words('welcome_key_mark')],
    ...(opener ? ([[opener, words('welcome_key_open')]] as [string, string][]) : []),
    ['↓', words('welcome_key_list')],
    ['t', words('keys_tag')],
    ['e', words('keys_export')],
    ['u', words('keys_undo')],
    ['?', words('welcome_key_all')],
  ];
  return (
    <section>
      <h2>{words('keys_title')}</h2>
      <dl class="welcome-keys">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The key that opens the popup, as the user or the browser has set it; undefined for none. */
function useOpenerKey(): string | undefined {
  const [key, setKey] = useState<string>();
  useEffect(() => {
    // Firefox for Android has no keys.
    void browser.commands?.getAll().then((commands) => {
      setKey(commands.find(({ name }) => name === '_execute_action')?.shortcut || undefined);
    });
  }, []);
  return key;
}
