import { useEffect, useState } from 'preact/hooks';
import { Lazy } from '../parts/Lazy';
import { whenIdle } from '../parts/when-idle';

interface Props {
  onSettings(): void;
  onFailure(error: unknown): void;
}

const load = async () => (await import('../settings/SyncNotice')).SyncNotice;

/** The notice of the collection on several machines, whose code is loaded after the papers. */
export function SyncLine({ onSettings, onFailure }: Props) {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return idle ? <Lazy load={load} props={{ onSettings }} onFailure={onFailure} /> : null;
}
