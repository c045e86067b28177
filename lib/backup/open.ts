import type { ReadResult } from '../exchange/format';
import { backup } from '../exchange/offprint/backup';
import { words } from '../words/words';
import { backupFile } from './database';
import { gunzip } from './gzip';

/**
 * Reads a backup. The intact papers of a damaged one are read; `problems` reports the others.
 * @param at when it was made, in ms
 * @throws FormatError when nothing of it can be read
 */
export async function openBackup(at: number): Promise<ReadResult> {
  const file = await backupFile(at);
  if (!file) throw new Error(words('backup_gone'));
  const { text } = await gunzip(file);
  return backup.read(text, { now: at });
}
