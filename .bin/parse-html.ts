import { Window } from 'happy-dom';

/** A saved page as a document, with no script run and nothing fetched. */
export function parseHtml(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}
