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

/** The parent of an element; null for none. */
export function parentOf(element: Element): Element | null {
  return neighbour(element, 'parentElement');
}

/** The element and its ancestors, the nearest first; at most `most`. */
export function* ancestors(
  element: Element | null | undefined,
  most = MAX_STEPS,
): Generator<Element> {
  let left = most;
  for (let at = element; at && left > 0; at = parentOf(at), left--) yield at;
}

function* siblings(element: Element, step: Step): Generator<Element> {
  let left = MAX_STEPS;
  for (let at = neighbour(element, step); at && left > 0; at = neighbour(at, step), left--)
    yield at;
}

/** The siblings after an element, the nearest first; at most a thousand. */
export function following(element: Element): Generator<Element> {
  return siblings(element, 'nextElementSibling');
}

/** The siblings before an element, the nearest first; at most a thousand. */
export function preceding(element: Element): Generator<Element> {
  return siblings(element, 'previousElementSibling');
}
