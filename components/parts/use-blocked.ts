import { useEffect, useState } from 'preact/hooks';
import { watchBlocked } from '../../lib/store/blocked';

/** Whether the store can't be opened because a window of an older version has it open. */
export function useBlocked(): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => watchBlocked(setBlocked), []);
  return blocked;
}
