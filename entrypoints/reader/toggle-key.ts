/** Whether a key press means “save this card”: a plain `s`, not typed into anything. */
export function isToggleKey(event: KeyboardEvent): boolean {
  if (event.key !== 's' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
