import type { Format, Origin } from '../format';
import { isEndnoteXml } from './endnote-xml';

/** EndNote's tagged export, an extension of refer: `%A Moss, Ada`; reads its XML, too. */
export const enw = {
  id: 'enw',
  extension: 'enw',
  mime: 'application/x-endnote-refer',
  certainty: 5,
  recognise: (text: string) =>
    /^%0 [A-Z]/m.test(text) ||
    (/^\s*%[A-Z] /.test(text) && /^%T /m.test(text)) ||
    isEndnoteXml(text),
  read: async (text: string, { now }: Origin) => (await import('./enw-read')).readEnw(text, now),
} satisfies Format;
