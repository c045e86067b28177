/** The first line of a note as a row shows it: without the marks of Markdown. */
export function noteLine(note: string): string {
  const [line = ''] = note.trim().split('\n', 1);
  return line
    .replace(/^(?:#{1,6}|[-*+>]) /, '')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\*([^*\s][^*]*)\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}
