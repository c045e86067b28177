/** The command that a key triggers. */
export type Command =
  | 'search'
  | 'keys'
  | 'next'
  | 'previous'
  | 'extendNext'
  | 'extendPrevious'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'open'
  | 'pdf'
  | 'save'
  | 'tags'
  | 'note'
  | 'status'
  | 'copy'
  | 'select'
  | 'selectAll'
  | 'export'
  | 'undo'
  | 'more'
  | 'less'
  | 'library'
  | 'import'
  | 'back';

/**
 * Where a key is pressed: the search box, a field with keys of its own, a button or link, or
 * elsewhere.
 */
export type Place = 'search' | 'field' | 'control' | 'list';

const IN_SEARCH: Record<string, Command> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'open',
  Escape: 'back',
};

const IN_LIST: Record<string, Command> = {
  ...IN_SEARCH,
  ArrowRight: 'more',
  ArrowLeft: 'less',
  Home: 'first',
  End: 'last',
  '/': 'search',
  '?': 'keys',
  p: 'pdf',
  s: 'save',
  t: 'tags',
  n: 'note',
  r: 'status',
  c: 'copy',
  x: 'select',
  e: 'export',
  u: 'undo',
  o: 'library',
  i: 'import',
};

const WITH_CONTROL: Record<string, Command> = { a: 'selectAll', z: 'undo' };
const WITH_SHIFT: Record<string, Command> = {
  ...IN_LIST,
  ArrowDown: 'extendNext',
  ArrowUp: 'extendPrevious',
};

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Returns the command of a key press; undefined if the key has no meaning there. */
export function commandOf(event: Pressed, place: Place): Command | undefined {
  if (event.isComposing || event.altKey || place === 'field') return undefined;
  const key = letterOf(event);
  if (event.ctrlKey || event.metaKey) return place === 'search' ? undefined : WITH_CONTROL[key];
  if (place === 'search') return IN_SEARCH[key];
  // Enter presses the focused button.
  if (place === 'control' && key === 'Enter') return undefined;
  return (event.shiftKey ? WITH_SHIFT : IN_LIST)[key];
}

/** Non-Latin keyboards produce other letters, so the position of the key counts. */
function letterOf({ key, code }: Pressed): string {
  if (key.length > 1 || /^[ -~]$/.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}

/** Returns the place that an event comes from. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'list';
  if (target.matches('input[type="search"]')) return 'search';
  if (target.matches('input:not([type="checkbox"]), textarea, select')) return 'field';
  return target.closest('button, a, [role="tab"]') ? 'control' : 'list';
}
