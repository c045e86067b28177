import { words } from '../../lib/words/words';
import { create } from './create';
import { createHost, styleHost } from './host';
import { ifTrusted } from './if-trusted';
import { createSheet } from './sheet';

/** What the bar says, and the button that it offers. */
export interface BarText {
  text: string;
  action?: { label: string; run(): void };
  /** The paper of a page about one is saved. */
  saved?: boolean;
}

/** The one quiet place of a page: how many papers are new, save all, and what went wrong. */
export interface Bar {
  /** Nothing is drawn of undefined. `urgent` is told also to who has closed the bar, once. */
  draw(content: BarText | undefined, theme: string, urgent?: unknown): void;
  /** Whether the pointer or the focus is on it. */
  isInUse(): boolean;
}

/** A bar that is in the page only while it has something to say. Closed by the user, it stays away until the next load. */
export function createBar(): Bar {
  const { host, root } = createHost('bar');
  let closed = false;
  let lastUrgent: unknown;
  let current: BarText | undefined;
  const pill = create('div', { className: 'pill', role: 'region', ariaLabel: words('name') });
  const status = create('span', { role: 'status' });
  const action = create('button', { onclick: ifTrusted(() => current?.action?.run()) });
  const close = create('button', {
    className: 'close',
    textContent: '×',
    ariaLabel: words('bar_close'),
    onclick: ifTrusted(() => {
      closed = true;
      host.remove();
    }),
  });
  pill.append(createSheet(), status, action, close);
  root.append(pill);
  return {
    draw(content, theme, urgent) {
      if (urgent !== lastUrgent) closed &&= urgent === undefined;
      lastUrgent = urgent;
      // The button acts for the page as it is now, also when its words are the same as before.
      current = content;
      if (!content || closed) return host.remove();
      styleHost(host, { 'color-scheme': theme });
      pill.dataset['state'] = content.saved ? 'saved' : '';
      if (status.textContent !== content.text) status.textContent = content.text;
      action.textContent = content.action?.label ?? '';
      if (!host.isConnected) document.body.append(host);
    },
    isInUse: () => host.matches(':hover, :focus-within'),
  };
}
