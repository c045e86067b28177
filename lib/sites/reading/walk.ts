/**
 * Most steps of a walk from one element to its parents or siblings. Browsers nest the elements of a
 * page at most 512 deep; scripts can nest them deeper.
 */
const MAX_STEPS = 1000;

type Step = 'parentElement' | 'nextElementSibling' | 'previousElementSibling';

/**
 * Returns an element's neighbour as the DOM has it. A form has its fields as properties, also under
 * these names: after `<input name="parentElement">` the property is that field.
 */
function neighbour(element: Element, step: Step): Element | null {
  return Reflect.get(Object.getPrototypeOf(element), step, element) as Element | null;
}

function* walk(start: Element | null | undefined, step: Step, most: number): Generator<Element> {
  let at = start;
  for (let count = 0; at && count < most; count++) {
    yield at;
    at = neighbour(at, step);
  }
}

/** The parent of an element; null for none. */
export function parentOf(element: Element): Element | null {
  return neighbour(element, 'parentElement');
}

/** The element and its ancestors, the nearest first; at most `most`. */
export function ancestors(
  element: Element | null | undefined,
  most = MAX_STEPS,
): Generator<Element> {
  return walk(element, 'parentElement', most);
}

/** The siblings after an element, the nearest first; at most a thousand. */
export function following(element: Element): Generator<Element> {
  return walk(neighbour(element, 'nextElementSibling'), 'nextElementSibling', MAX_STEPS);
}

/** The siblings before an element, the nearest first; at most a thousand. */
export function preceding(element: Element): Generator<Element> {
  return walk(neighbour(element, 'previousElementSibling'), 'previousElementSibling', MAX_STEPS);
}
