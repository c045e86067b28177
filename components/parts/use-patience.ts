import { useEffect, useState } from 'preact/hooks';

/** Nothing is said of a wait that is shorter than this. */
const PATIENCE_MS = 300;

/** Whether a wait has become noticeable. */
export function usePatience(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return over;
}
