import { ifTrusted } from './if-trusted';

/**
 * Makes an element a button for the pointer, the keyboard and assistive technology. Its name is the
 * content of its closed root; what the page can see of it never changes.
 * @param onPress called on input of the user only
 */
export function makeButton(element: HTMLElement, onPress: () => void): void {
  element.role = 'button';
  element.tabIndex = 0;
  element.addEventListener('click', ifTrusted(onPress));
  const onKey = ifTrusted((event: KeyboardEvent) => {
    if (!/^(?:Enter| )$/.test(event.key) || event.repeat) return;
    event.preventDefault();
    onPress();
  });
  element.addEventListener('keydown', onKey);
}
