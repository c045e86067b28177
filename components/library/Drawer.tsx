import './Drawer.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/words/words';

interface Props {
  onClose(): void;
  children: ComponentChildren;
}

/** The sidebar over the list, where there is no room beside it. */
export function Drawer({ onClose, children }: Props) {
  const drawer = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => drawer.current?.showModal(), []);
  return (
    <dialog
      ref={drawer}
      class="drawer"
      aria-label={words('library_drawer')}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div class="drawer-head">
        <button type="button" onClick={() => drawer.current?.close()}>
          {words('popup_close')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
