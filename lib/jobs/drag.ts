import { draggedData } from '../exchange/notes/dragged';
import type { Paper } from '../paper/paper';
import { listTexts } from './list-texts';

/** Puts a paper into what is dragged, as text, HTML and address. */
export function putDragged(paper: Paper, transfer: DataTransfer): void {
  const data = draggedData(paper, listTexts());
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  transfer.effectAllowed = 'copyLink';
}
