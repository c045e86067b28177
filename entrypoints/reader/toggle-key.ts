/** Whether a key press is that of a letter without modifiers, outside of any text field. */
export function isPlainKey(event: KeyboardEvent, letter: string): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  if (key !== letter || ctrlKey || metaKey || altKey || isComposing || repeat) return false;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return true;
  // In XHTML the names are in small letters.
  return !target.isContentEditable && !/^(?:input|textarea|select)$/i.test(target.tagName);
}
