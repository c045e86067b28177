import { type MessageName, words } from '../../lib/words/words';

/** Fills in the texts that elements of the shell name in their attributes. */
export function fillWords(shell: HTMLElement): void {
  const text = (name: string | undefined) => words(name as MessageName);
  for (const each of shell.querySelectorAll<HTMLElement>('[data-text]'))
    each.textContent = text(each.dataset['text']);
  for (const each of shell.querySelectorAll<HTMLElement>('[data-label]'))
    each.setAttribute('aria-label', text(each.dataset['label']));
  for (const each of shell.querySelectorAll<HTMLElement>('[data-placeholder]'))
    each.setAttribute('placeholder', text(each.dataset['placeholder']));
}
