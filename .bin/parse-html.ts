import { Window } from 'happy-dom';

/** Parses a saved page into a document without running scripts or loading resources. */
export function parseHtml(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
