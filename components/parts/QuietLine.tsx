import { usePatience } from './use-patience';

/** A line that appears only once a wait has become noticeable. */
export function QuietLine({ text }: { text: string }) {
  return <div class="empty">{usePatience() && <p role="status">{text}</p>}</div>;
}
