import { isRecord } from '../text/json';

/** How far the log of a machine was read. */
export interface Read {
  /** Mark of its head when all that it listed was read; empty before that. */
  mark: string;
  /** The last log file that was read; of the own log, the last one that is there. */
  log: number;
}

/** What was read of a folder. */
export interface FolderCursor {
  /** The number of the check document. */
  check: number;
  machines: Record<string, Read>;
}

/** The cursor as a text. */
export function cursorText(cursor: FolderCursor): string {
  return JSON.stringify(cursor);
}

/** The cursor of a text that `cursorText` made, as nothing else does; the start without one. */
export function parseCursor(text: string | undefined): FolderCursor {
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  const { check, machines } = isRecord(value) ? value : {};
  return {
    check: typeof check === 'number' ? check : 0,
    // Without a prototype: the name of a machine may be `constructor`.
    machines: Object.assign(Object.create(null), isRecord(machines) ? machines : {}),
  };
}
