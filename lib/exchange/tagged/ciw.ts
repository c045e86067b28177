import type { Format, Origin } from '../format';

/** Web of Science's export: `.ciw` for desktop programs, and the same as plain text. */
export const ciw = {
  id: 'ciw',
  extension: 'ciw',
  mime: 'application/x-inst-for-scientific-info',
  certainty: 5,
  recognise: (text: string) =>
    /^\s*FN (?:Clarivate|Thomson|ISI)\b/.test(text) ||
    (/^PT [A-Z][ \t\r]*$/m.test(text) && /^(?:AU|TI|SO|UT) \S/m.test(text)),
  read: async (text: string, { now }: Origin) => (await import('./ciw-read')).readCiw(text, now),
} satisfies Format;
