/** How many parents of what the pointer is on may be what is cut. */
const UP = 3;

/**
 * Gives each text in a page that is cut for lack of room its full text as a tooltip, once the
 * pointer is on it. What has a `title` of its own keeps it.
 * @returns the function that stops it
 */
export function showCutText(root: HTMLElement): () => void {
  /** The elements whose `title` is only their own text. */
  const given = new WeakSet<Element>();
  const tell = (element: HTMLElement) => {
    if (element.title !== '' && !given.has(element)) return;
    const text = isCut(element) ? (element.textContent ?? '').trim() : '';
    if (text === element.title) return;
    element.title = text;
    given.add(element);
  };
  const onPointerOver = ({ target }: PointerEvent) => {
    let each = target instanceof HTMLElement ? target : null;
    for (let up = 0; each && up < UP && root.contains(each); up++) {
      tell(each);
      each = each.parentElement;
    }
  };
  root.addEventListener('pointerover', onPointerOver);
  return () => root.removeEventListener('pointerover', onPointerOver);
}

/** Whether an element ends in an ellipsis, at the end of its only or of its last line. */
function isCut(element: HTMLElement): boolean {
  const style = getComputedStyle(element);
  return (
    (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) ||
    (/\d/.test(style.getPropertyValue('-webkit-line-clamp')) &&
      element.scrollHeight > element.clientHeight + 1)
  );
}
