import './StateDot.css';
import type { Status } from '../../lib/paper/paper';
import { stateWord } from './state-word';

/** Filled: unread. Half: reading. Hollow: read. */
export function StateDot({ status }: { status: Status }) {
  return <span class={`state-dot ${status}`} role="img" aria-label={stateWord(status)} />;
}
