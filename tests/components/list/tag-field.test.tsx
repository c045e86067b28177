// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { TagField } from '../../../components/list/TagField';
import { speakEnglish } from '../../i18n';

beforeEach(() => {
  speakEnglish();
  render(null, document.body);
});

const options = () =>
  [...document.querySelectorAll('[role="option"] bdi')].map(({ textContent }) => textContent);

async function openField(onPick: (tag: string) => unknown): Promise<HTMLInputElement> {
  const known = [
    { tag: 'agents', count: 3 },
    { tag: 'vision', count: 2 },
  ];
  await act(() =>
    render(
      <TagField label="Tag" known={known} onPick={onPick} onClose={() => undefined} />,
      document.body,
    ),
  );
  return document.querySelector('input') as HTMLInputElement;
}

const type = (field: HTMLInputElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const enter = (field: HTMLInputElement) =>
  act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });

/** A store that answers when it is told to. */
function slowStore() {
  let answer = () => {};
  const stored = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return { stored, answer };
}

it('what it offers stays until the picked tag is stored: the rows below move once', async () => {
  const { stored, answer } = slowStore();
  const field = await openField(() => stored);
  await type(field, 'vis');
  const before = options();
  expect(before[0]).toBe('#vision');
  await enter(field);
  expect(field.value).toBe('');
  expect(options()).toEqual(before);
  await act(async () => answer());
  expect(options()).toEqual(['#agents', '#vision']);
});

it('the next tag is looked for while the picked one is being stored', async () => {
  const { stored, answer } = slowStore();
  const field = await openField(() => stored);
  await type(field, 'vis');
  await enter(field);
  await type(field, 'ag');
  expect(options()[0]).toBe('#agents');
  await act(async () => answer());
  expect(options()[0]).toBe('#agents');
});

it('tags are offered again at once where nothing is stored', async () => {
  const field = await openField(() => undefined);
  await type(field, 'vis');
  await enter(field);
  expect(options()).toEqual(['#agents', '#vision']);
});
