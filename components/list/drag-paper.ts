import type { Paper } from '../../lib/paper/paper';

type Drag = typeof import('../../lib/jobs/drag');

let drag: Drag | undefined;

/**
 * Loads what a drag needs when the mouse button goes down: it must be there when the drag starts.
 * Without it the browser drags the link alone.
 */
export function prepareDrag(): void {
  import('../../lib/jobs/drag').then(
    (loaded) => {
      drag = loaded;
    },
    () => undefined,
  );
}

/** Puts the citation of a paper into what is dragged. */
export function startDrag(paper: Paper, { dataTransfer }: DragEvent): void {
  if (drag && dataTransfer) drag.putDragged(paper, dataTransfer);
}
