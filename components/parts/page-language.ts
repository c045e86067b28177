import { language } from '../../lib/words/words';

/** Names the language of the texts to the browser, for screen readers, hyphens and fonts. */
export function namePageLanguage(): void {
  document.documentElement.lang = language();
}
