import './FirstRows.css';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The rows that were drawn before the popup's modules were loaded, until the store answers. */
export function FirstRows({ rows }: { rows: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(rows), [rows]);
  return <div ref={place} class="first-place" />;
}
