/** The command that a key triggers. */
export type Command =
  | 'search'
  | 'savePage'
  | 'copyPage'
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
  | 'hide'
  | 'copy'
  | 'cite'
  | 'select'
  | 'selectAll'
  | 'export'
  | 'undo'
  | 'redo'
  | 'more'
  | 'less'
  | 'library'
  | 'import'
  | 'back';

/**
 * Where a key is pressed: the search box, empty or not, a field with keys of its own, a button or
 * link, or elsewhere.
 */
export type Place = 'emptySearch' | 'search' | 'field' | 'control' | 'list';

/*
 * Keys by their chord, which names every modifier: `Mod+` is Ctrl, or Cmd on macOS. Chords that
 * are not listed have no meaning.
 */

const IN_SEARCH: Record<string, Command> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Enter: 'open',
  Escape: 'back',
  'Mod+Enter': 'pdf',
  'Mod+e': 'export',
};

const IN_EMPTY_SEARCH: Record<string, Command> = {
  ...IN_SEARCH,
  '?': 'keys',
  'Mod+s': 'savePage',
  'Mod+c': 'copyPage',
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
  h: 'hide',
  c: 'copy',
  'Shift+c': 'cite',
  x: 'select',
  e: 'export',
  u: 'undo',
  o: 'library',
  i: 'import',
  'Shift+ArrowDown': 'extendNext',
  'Shift+ArrowUp': 'extendPrevious',
  'Mod+a': 'selectAll',
  'Mod+z': 'undo',
  'Mod+Shift+z': 'redo',
  'Mod+y': 'redo',
};

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Returns the command of a key press; undefined if the key has no meaning there. */
export function commandOf(event: Pressed, place: Place): Command | undefined {
  if (event.isComposing || event.altKey || place === 'field') return undefined;
  const chord = chordOf(event);
  // Enter presses the focused button.
  if (place === 'control' && chord === 'Enter') return undefined;
  if (place === 'emptySearch') return IN_EMPTY_SEARCH[chord];
  return (place === 'search' ? IN_SEARCH : IN_LIST)[chord];
}

/** On some keyboards, characters such as `?` and `/` need Shift. */
function chordOf(event: Pressed): string {
  const key = letterOf(event);
  const shift = event.shiftKey && (key.length > 1 || /^[a-z]$/.test(key));
  return `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Non-Latin keyboards produce other letters, so the position of the key counts. */
function letterOf({ key, code }: Pressed): string {
  if (key.length > 1 || /^[ -~]$/.test(key)) return key.length === 1 ? key.toLowerCase() : key;
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}

/** Returns the place that an event comes from. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'list';
  if (target instanceof HTMLInputElement && target.type === 'search')
    return target.value === '' ? 'emptySearch' : 'search';
  if (target.matches('input:not([type="checkbox"]), textarea, select')) return 'field';
  return target.closest('button, a, summary, [role="tab"]') ? 'control' : 'list';
}
