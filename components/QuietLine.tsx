import { useEffect, useState } from 'preact/hooks';

/** Nothing is said of a wait that is shorter than this. */
const PATIENCE_MS = 300;

/** A line that shows only once a wait has become noticeable. */
export function QuietLine({ text }: { text: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <div class="empty">{shown && <p role="status">{text}</p>}</div>;
}
