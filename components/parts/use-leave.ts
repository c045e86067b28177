import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Calls `store` when the page is hidden or closed, and when the component goes: what was typed must
 * be stored by then. A popup closes without warning when it loses the focus.
 */
export function useLeave(store: () => void): void {
  const latest = useRef(store);
  latest.current = store;
  useLayoutEffect(() => {
    const leave = () => latest.current();
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onVisibility);
      leave();
    };
  }, []);
}
