import type { Item } from '../../lib/paper/paper';

/** A backup as Offprint 0.1 wrote it: one JSON object, version 1. */
export function oldBackup(items: readonly Item[], now: number): string {
  const exported = new Date(now).toISOString();
  return `${JSON.stringify({ format: 'offprint', version: 1, exported, items }, null, 1)}\n`;
}
