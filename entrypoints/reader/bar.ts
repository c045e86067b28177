import { words } from '../../lib/words';
import { createHost } from './host';

/** What the bar says, and the buttons that it offers. */
export interface BarText {
  text: string;
  actions: { label: string; run(): void }[];
}

/** The one quiet place of a page: how many papers are new, save all, and what went wrong. */
export interface Bar {
  draw(content: BarText | undefined, theme: string): void;
  clear(): void;
}

/** A bar that is in the page only while it has something to say. Closed by the user, it stays away until `reopen`. */
export function createBar(): Bar & { reopen(): void } {
  const { host, root } = createHost('bar');
  const pill = document.createElement('div');
  pill.className = 'pill';
  pill.setAttribute('role', 'region');
  pill.ariaLabel = words('name');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const buttons = document.createElement('div');
  const close = buttonOf(words('bar_close'), () => {
    closed = true;
    host.remove();
  });
  close.className = 'close';
  close.textContent = '×';
  close.ariaLabel = words('bar_close');
  pill.append(status, buttons, close);
  root.append(pill);
  let shown = '';
  let closed = false;
  return {
    draw(content, theme) {
      if (!content || closed) return host.remove();
      host.style.colorScheme = theme;
      const key = [content.text, ...content.actions.map(({ label }) => label)].join('\n');
      if (key !== shown) {
        shown = key;
        status.textContent = content.text;
        buttons.replaceChildren(...content.actions.map(({ label, run }) => buttonOf(label, run)));
      }
      if (!host.isConnected) document.body.append(host);
    },
    reopen() {
      closed = false;
    },
    clear: () => host.remove(),
  };
}

function buttonOf(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}
