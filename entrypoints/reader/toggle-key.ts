/** Whether a key press means “save this card”: a plain `s` outside of any text field. */
export function isToggleKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  if (key !== 's' || ctrlKey || metaKey || altKey || isComposing || repeat) return false;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
