import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteEdit } from '../../lib/store/edit/edit';
import type { Operation } from '../../lib/store/edit/journal';
import { joinNotes } from '../../lib/store/join/join-notes';
import { useLeave } from '../parts/use-leave';

/**
 * Stores a note; the result has a `note` where the stored one contains another window's text.
 * Reports a failure and rejects.
 */
export type SaveNote = (
  note: string,
  edit: NoteEdit,
) => Promise<(Operation & { note?: string }) | undefined>;

/** The popup closes without warning when it loses the focus, so typed text is stored soon. */
const PAUSE_MS = 300;

/**
 * Stores a note while the user types in its field, and shows in the field what other windows write
 * meanwhile.
 * @param note the stored note
 */
export function useNoteSession(
  note: string,
  field: RefObject<HTMLTextAreaElement | null>,
  onSave: SaveNote,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef(note);
  /** The stored note, as far as this editor knows it, and the one that it last asked to store. */
  const base = useRef(note);
  const asked = useRef(note);
  /** Texts that this editor has stored: they may come back from the store late. */
  const own = useRef(new Set<string>());
  const step = useRef<number>(undefined);
  const writing = useRef(false);
  /** Whether the last attempt to store failed. */
  const failed = useRef(false);

  const show = (text: string) => {
    typed.current = text;
    const area = field.current;
    if (!area || area.value === text) return;
    const fromEnd = area.value.length - area.selectionEnd;
    area.value = text;
    area.setSelectionRange(text.length - fromEnd, text.length - fromEnd);
  };
  const save = (text: string, from: string) => {
    asked.current = text;
    own.current.add(text);
    return onSave(text, { step: step.current, base: from });
  };
  const write = async () => {
    clearTimeout(timer.current);
    if (writing.current) return;
    writing.current = true;
    try {
      while (typed.current !== base.current) {
        const text = typed.current;
        const done = await save(text, base.current);
        step.current = done?.seq ?? step.current;
        const stored = done?.note ?? text;
        base.current = stored;
        if (stored !== text) show(continued(stored, text, typed.current));
      }
      failed.current = false;
    } catch {
      // It is reported. The text stays in the field, and the next attempt stores it.
      failed.current = true;
    }
    writing.current = false;
  };
  /** Does not wait for a text that is being stored, because the page may end before. */
  const leave = () => {
    if (!writing.current) void write();
    else if (typed.current !== asked.current)
      save(typed.current, asked.current).catch(() => undefined);
  };
  useLeave(leave);
  useLayoutEffect(() => {
    const isBusy = writing.current || typed.current !== base.current;
    if (isBusy || note === base.current || own.current.has(note)) return;
    base.current = note;
    show(note);
  }, [note]);

  return {
    write: () => void write(),
    /** Whether the text could not be stored, and would be lost with its field. */
    isUnstored: () => failed.current && typed.current !== base.current,
    type(text: string) {
      typed.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), PAUSE_MS);
    },
  };
}

/** The stored note with what was typed after `text`, which is in it, was asked to be stored. */
function continued(stored: string, text: string, typed: string): string {
  if (typed === text) return stored;
  if (!stored.endsWith(text)) return joinNotes(stored, typed);
  return stored.slice(0, stored.length - text.length) + typed;
}
