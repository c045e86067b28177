import type { Paper } from '../../lib/paper/paper';

type Drag = typeof import('../../lib/jobs/drag');

let drag: Drag | undefined;

/** Properties of an element that is dragged into a document as the citation of a paper. */
export function draggedAs(paper: Paper) {
  return {
    draggable: true,
    onMouseDown: load,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      if (drag && dataTransfer) drag.putDragged(paper, dataTransfer);
    },
  };
}

/**
 * Loads what a drag needs when the mouse button goes down: it must be there when the drag starts.
 * Without it the browser drags the link alone.
 */
function load(): void {
  import('../../lib/jobs/drag').then(
    (loaded) => {
      drag = loaded;
    },
    () => undefined,
  );
}
