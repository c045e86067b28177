import { capture } from '../../../lib/exchange/import/capture/capture';

/* Made-up text as it is copied from a listing of Hugging Face, and how it is read. */

export const NOW = Date.parse('2026-11-21T10:00Z');
export const read = (text: string, name?: string, now = NOW) =>
  capture.read(text, { now, ...(name && { name }) });
export const papers = (text: string, name?: string, now?: number) =>
  read(text, name, now).items.map(({ paper }) => paper);

export const HEADER = `new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Dec 16
`;
export const LONG = 'We weigh moss on the roofs of mills and find that it grows. '.repeat(6).trim();
export const OTHER = 'Ledgers of a vanished mill tell of flour, rain and rust in every year. '
  .repeat(5)
  .trim();
export const record = (title: string, who: string, date: string, abstract = LONG) =>
  `\n${title}\n\n${abstract}\n\n${who}\n·\n${date}\n`;
