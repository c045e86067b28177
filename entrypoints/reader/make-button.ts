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
    const { key, ctrlKey, metaKey, altKey, repeat } = event;
    if (!/^(?:Enter| )$/.test(key) || ctrlKey || metaKey || altKey || repeat) return;
    event.preventDefault();
    onPress();
  });
  element.addEventListener('keydown', onKey);
}
