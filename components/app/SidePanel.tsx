import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type LastView, lastView } from '../../lib/settings/last-view';
import { Popup } from './Popup';
// After the popup's, which it changes.
import './SidePanel.css';

interface Shown {
  last: LastView | undefined;
  /** Rises with each other page in the active tab. */
  turn: number;
}

/**
 * The popup in the browser's side panel or sidebar: it follows the active tab of its window, and
 * keeps the search. The addresses of tabs are known only on sites that may be read.
 */
export function SidePanel() {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    const follow = () =>
      lastView(Date.now())
        // Without the browser's storage it opens as if for the first time.
        .catch(() => undefined)
        .then((last) => setShown((before) => ({ last, turn: (before?.turn ?? 0) + 1 })));
    const onUpdated = (_: number, { status }: { status?: string }, tab: { active: boolean }) => {
      if (tab.active && status === 'complete') void follow();
    };
    const onActivated = () => void follow();
    void follow();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return shown ? <Popup key={shown.turn} last={shown.last} /> : null;
}
