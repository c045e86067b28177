import './Panel.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Label of the button that closes the panel. */
  close: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A panel that covers the list, with a focused heading; a button and Escape close it. */
export function Panel({ title, close, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // At once: keys that follow the one that opened it must not reach what it covers.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      // The page returns the focus itself when what opened the panel is gone.
      const isThere = opener instanceof HTMLElement && opener.isConnected;
      if (isThere && opener !== document.body) opener.focus();
    };
  }, []);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // By default the browser would close the whole popup.
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <section class="panel" aria-labelledby={id}>
      <header>
        <h1 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <button type="button" onClick={onClose}>
          {close}
        </button>
      </header>
      {children}
    </section>
  );
}
