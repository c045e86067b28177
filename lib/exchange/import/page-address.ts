import { parseUrl } from '../../paper/parse-draft';

/**
 * The comment that browsers (`<!-- saved from url=(0042)https://… -->`) and SingleFile
 * (`url: https://…`) write above a saved page.
 */
const SAVED_FROM =
  /^[^<]{0,20}(?:<!doctype[^>]*>|<html[^>]*>|\s)*<!--[^>]*?\burl\s*[=:]\s*(?:\(\d+\))?(https?:\/\/[^\s>]+)/i;
const STATED = [
  ['link[rel~="canonical" i]', 'href'],
  ['meta[property="og:url" i], meta[name="og:url" i]', 'content'],
  ['base[href]', 'href'],
] as const;

/**
 * The addresses that a saved page gives as its own (http and https), the most reliable first: the
 * address from which it was saved, then the ones in its metadata.
 */
export function pageAddresses(html: string, document: Document): URL[] {
  const stated = STATED.map(([selector, name]) =>
    document.querySelector(selector)?.getAttribute(name),
  );
  return [SAVED_FROM.exec(html.slice(0, 5000))?.[1], ...stated].flatMap((address) => {
    const url = parseUrl(address);
    return url ? new URL(url) : [];
  });
}
