import { words } from '../../lib/words/words';
import { create } from './create';
import { addShell, createHost, removeHosts, styleHost } from './host';
import { makeButton } from './make-button';
import { createSheet } from './sheet';

/** The text of the bar and its button. */
export interface BarText {
  text: string;
  action?: { label: string; run(): void };
  /** Whether the single paper of the page is saved. */
  saved?: boolean;
}

const PLACE =
  'position:fixed;inset:auto 16px 16px auto;z-index:2147483000;width:min(340px,calc(100vw - 32px));height:34px';
/** Buttons have fixed places, because the page can measure them. */
const BUTTON = 'position:absolute;bottom:0;height:34px;cursor:pointer';

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
 * @param onClose called when the user closes the bar; returns what it shows until the pointer
 * leaves it or it is closed again, if anything
 */
export function createBar(onClose: () => BarText | undefined): Bar {
  const host = createHost('bar', PLACE);
  Object.assign(host, { role: 'region', ariaLabel: words('name') });
  let closed = false;
  let lastUrgent: unknown;
  let current: BarText | undefined;
  const note = addShell(host, 'position:absolute;inset:0');
  const action = addShell(host, `${BUTTON};right:32px;width:128px`);
  const close = addShell(host, `${BUTTON};right:4px;width:28px`);
  const pill = create('div', { className: 'pill' });
  const status = create('span', { role: 'status' });
  const label = create('div', { className: 'label', role: 'img' });
  const cross = create('div', {
    className: 'label cross',
    role: 'img',
    ariaLabel: words('bar_close'),
  });
  cross.dataset['text'] = '×';
  pill.append(createSheet(), status);
  note.root.append(pill);
  action.root.append(label);
  close.root.append(cross);
  makeButton(action.inner, () => current?.action?.run());
  const isInUse = () => host.matches(':hover, :focus-within');
  const show = (content: BarText | undefined) => {
    // The button must act on the current state even if its label is unchanged.
    current = content;
    if (!content) return host.remove();
    pill.dataset['state'] = content.saved ? 'saved' : '';
    status.dataset['text'] = content.text;
    label.ariaLabel = label.dataset['text'] = content.action?.label ?? '';
    // Whether there is an action depends on the page, on failures and closing, not on the papers.
    pill.classList.toggle('wide', !content.action);
    if (!content.action) action.inner.remove();
    else if (!action.inner.parentNode) close.inner.before(action.inner);
    if (host.isConnected) return;
    removeHosts(document, 'body>');
    document.body.append(host);
  };
  makeButton(close.inner, () => {
    show(closed ? undefined : onClose());
    closed = true;
  });
  host.addEventListener('mouseleave', () => closed && host.remove());
  return {
    draw(content, theme, urgent) {
      if (urgent !== lastUrgent) closed &&= urgent === undefined;
      lastUrgent = urgent;
      styleHost(host, { 'color-scheme': theme });
      if (!closed || !content) show(content);
      else if (!isInUse()) host.remove();
    },
    isInUse,
  };
}
