import type { Room } from '../../lib/settings/page-room';

/** What was drawn before the popup's modules were loaded, and what the user did meanwhile. */
export interface FirstDraw {
  /** The text typed into the search box of the shell. */
  typed: string;
  /** The room reserved above the rows; undefined if there are no rows. */
  room?: Room;
  /** The rows of the snapshot. */
  rows?: HTMLElement;
}

/** Removes the shell from the page, and returns what of it the popup goes on with. */
export function takeFirstDraw(): FirstDraw {
  const shell = document.getElementById('first');
  const typed = shell?.querySelector('input')?.value ?? '';
  const room = shell?.dataset['room'] as Room | undefined;
  const rows = shell?.querySelector<HTMLElement>('.first-rows');
  shell?.remove();
  return { typed, ...(room && rows && { room, rows }) };
}
