import { words } from '../../lib/words/words';
import { create } from './create';
import { createHost, styleHost } from './host';
import { ifTrusted } from './if-trusted';
import { createSheet } from './sheet';

/** The text of the bar and its button. */
export interface BarText {
  text: string;
  action?: { label: string; run(): void };
  /** Whether the single paper of the page is saved. */
  saved?: boolean;
}

/** The bar in the corner of a page: how many papers are new, “save all”, and failures. */
export interface Bar {
  /**
   * Draws the content; removes the bar if `content` is undefined. A new value of `urgent` shows the
   * bar once more after the user has closed it.
   */
  draw(content: BarText | undefined, theme: string, urgent?: unknown): void;
  /** Whether the bar is hovered or has the focus. */
  isInUse(): boolean;
}

/**
 * Creates a bar that is in the page only while it has content. After the user has closed it, it
 * stays away until the next load.
 */
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
      // The button must act on the current state even if its label is unchanged.
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
