import { useEffect, useState } from 'preact/hooks';

/** Shorter waits are not shown. */
const PATIENCE_MS = 300;

/** Returns whether a wait has become noticeable. */
export function usePatience(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return over;
}
