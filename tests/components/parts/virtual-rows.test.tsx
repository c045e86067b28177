// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useVirtual, type Virtual } from '../../../components/parts/use-virtual';
import { VirtualRows } from '../../../components/parts/VirtualRows';
import { idList, indexesIn } from '../../../lib/search/id-list';

const HEIGHT = 100;
const COUNT = 100_000;

let keysRead = 0;
const names = Array.from({ length: COUNT }, (_, index) => `paper ${index}`);
const keys = new Proxy(names, {
  get: (target, name, list) => {
    if (typeof name === 'string' && /^\d/.test(name)) keysRead += 1;
    return Reflect.get(target, name, list);
  },
});

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(HEIGHT);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(COUNT * HEIGHT);
  document.body.innerHTML = '<div id="app"></div>';
  keysRead = 0;
});
afterEach(() => render(null, app()));

const app = () => document.getElementById('app') as HTMLElement;

const list = () => document.querySelector('.virtual-rows') as HTMLElement;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('.virtual-rows li')].map(
    ({ style, textContent }) => [textContent, style.top] as const,
  );

const panel = { role: 'tabpanel', id: 'panel', 'aria-labelledby': 'tab' } as never;
const show = () =>
  act(() =>
    render(<VirtualRows panel={panel} keys={keys} row={(index) => `row ${index}`} />, app()),
  );

async function scrollTo(offset: number): Promise<void> {
  list().scrollTop = offset;
  await scrolled();
}

async function scrolled(): Promise<void> {
  await act(async () => {
    list().dispatchEvent(new Event('scroll'));
    await new Promise(requestAnimationFrame);
  });
}

it('lays out some hundred rows of a long list', async () => {
  await show();
  expect(shown()[0]).toEqual(['row 0', '0px']);
  expect(keysRead).toBeLessThan(5000);
});

it('shows the rows at any place of the list', async () => {
  await show();
  await scrollTo(4_000_000);
  const [first] = shown();
  const index = Number(first?.[0]?.slice(4));
  // Rows that were never shown are taken to be as high as the estimate.
  expect(index).toBeGreaterThan(50_000);
  expect(Number.parseInt(first?.[1] ?? '', 10)).toBeLessThanOrEqual(4_000_000);
  await scrollTo(0);
  expect(shown()[0]).toEqual(['row 0', '0px']);
});

it('shows a row far away that is asked for, and goes back to the top', async () => {
  let list: Virtual | undefined;
  function Asked() {
    list = useVirtual(names, 3);
    return (
      <div ref={list.scroller} class="virtual-rows">
        {list.rows.map(({ index, start, measured }) => (
          <li key={index} {...measured} style={{ top: `${start}px` }}>{`row ${index}`}</li>
        ))}
      </div>
    );
  }
  await act(() => render(<Asked />, app()));
  await act(() => list?.show(90_000, 'start'));
  await scrolled();
  // The current row stays in the page, because it may have the focus.
  expect(shown()[0]?.[0]).toBe('row 3');
  expect(shown().map(([name]) => name)).toContain('row 90000');
  await act(() => list?.toTop());
  await scrolled();
  expect(shown()[0]).toEqual(['row 0', '0px']);
});

it('reads few keys of a list that is sorted where it is read, also far from its top', async () => {
  /** A list of a new answer; keys that are only compared are not sorted. */
  const answered = () =>
    idList({
      length: COUNT,
      idAt: (index) => keys[index] ?? '',
      indexOf: (id) => names.indexOf(id),
      indexesOf: (isWanted) => indexesIn(names, isWanted),
    });
  let list: Virtual | undefined;
  let starts: number[] = [];
  function Answered({ ids }: { ids: ReturnType<typeof answered> }) {
    list = useVirtual(ids, 3);
    starts = list.rows.map(({ start }) => start);
    return (
      <div ref={list.scroller} class="virtual-rows">
        {list.rows.map(({ index, measured }) => (
          <li key={index} {...measured}>{`row ${index}`}</li>
        ))}
      </div>
    );
  }
  const answer = () => act(() => render(<Answered ids={answered()} />, app()));
  await answer();
  await act(() => list?.show(90_000, 'start'));
  await scrolled();
  const before = starts;
  keysRead = 0;
  await answer();
  expect(keysRead).toBeLessThan(5000);
  // The rows above that were measured still count with their heights.
  expect(starts).toEqual(before);
  expect(starts.some((start) => start % 78 !== 0)).toBe(true);
});
