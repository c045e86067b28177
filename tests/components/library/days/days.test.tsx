// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { Library } from '../../../../components/library/Library';
import { save } from '../../../../lib/store/edit/edit';
import { storeCapture } from '../../../../lib/store/join/capture';
import { papers, settle, until } from '../../app/show-popup';
import { mount } from '../../mount';
import { freshLibrary } from '../show-library';

freshLibrary();

const DAY = 86_400_000;
const NOON = new Date(2026, 10, 21, 12).getTime();

/** Papers were met on three days, with one between them on which none was. */
beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  for (const [ago, some] of [
    [3, papers.slice(0, 2)],
    [1, papers.slice(2, 5)],
    [0, papers.slice(5, 6)],
  ] as const)
    await storeCapture(
      { site: 'huggingface', listing: { list: 'daily' }, drafts: [...some] },
      NOON - ago * DAY,
    );
  await save([papers[0]?.ids[0] ?? ''], NOON);
  location.hash = '#days';
  mount(<Library />);
  await until(() => expect(document.querySelector('.calendar .level-1')).not.toBeNull());
  return () => vi.useRealTimers();
});

const day = (name: string) => {
  const found = document.querySelector<HTMLElement>(`.calendar [data-day="${name}"]`);
  if (!found) throw new Error(`No ${name}`);
  return found;
};

it('a day on which no paper was met is told, and leads to its listings on the sites', async () => {
  expect(day('2026-11-18').title).toMatch(/November 18, 2026.*2 papers met/);
  expect(day('2026-11-19').title).toMatch(/November 19, 2026.*no paper met/);
  day('2026-11-19').click();
  await until(() => expect(location.hash).toBe('#days?year=2026&day=2026-11-19'));
  await settle();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.day-detail a')];
  expect(links[0]?.textContent).toBe('Open this day on Hugging Face');
  expect(links[0]?.href).toBe('https://huggingface.co/papers/date/2026-11-19');
});

it('calendar and charts have a table behind each', async () => {
  await until(() => expect(document.querySelector('.chart')).not.toBeNull());
  const [days, years] = [...document.querySelectorAll('details')];
  const cells = async (details: HTMLDetailsElement | undefined) => {
    if (!details) throw new Error('No table');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settle();
    return [...details.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
  };
  expect(await cells(days)).toEqual([
    ['Nov 21, 2026', '1', '1'],
    ['Nov 20, 2026', '3', '0'],
    ['Nov 18, 2026', '2', '0'],
  ]);
  expect((await cells(years)).at(-1)).toEqual(['2026', '1']);
  years?.querySelector<HTMLElement>('tr:last-child button')?.click();
  await until(() => expect(location.hash).toBe('#saved?q=year:2026'));
});
