import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '../../lib/paper/capture';
import {
  forgetLastView,
  isPlain,
  keepLastView,
  type LastView,
  lastView,
} from '../../lib/settings/last-view';
import { forgetRoom, keepRoom, keptRoom, roomFor } from '../../lib/settings/page-room';

beforeEach(() => fakeBrowser.reset());

const NOW = Date.UTC(2026, 10, 21, 9);
const MINUTE = 60_000;
const PLAIN: LastView = {
  ...{
    text: ' ',
    filter: { scope: 'saved' },
    ofPage: false,
    row: { id: 'pmid:1', index: 3 },
    top: 0,
  },
};

describe('what the popup showed last', () => {
  it.each([
    [0, PLAIN],
    [5 * MINUTE - 1, PLAIN],
    [5 * MINUTE, undefined],
    [-1, undefined],
  ])('is there after %i ms: %j', async (since, view) => {
    expect(await lastView(NOW)).toBeUndefined();
    await keepLastView(PLAIN, NOW);
    expect(await lastView(NOW + since)).toEqual(view);
    await forgetLastView();
    expect(await lastView(NOW + since)).toBeUndefined();
  });

  it.each<[boolean, Partial<LastView>]>([
    [true, {}],
    [true, { row: { id: '', index: 0 } }],
    [false, { text: 'moss' }],
    [false, { ofPage: true }],
    [false, { top: 1 }],
    [false, { filter: { scope: 'seen' } }],
    [false, { filter: { scope: 'saved', tag: 'moss' } as LastView['filter'] }],
  ])('is the top of the collection: %s with %j', (plain, more) =>
    expect(isPlain({ ...PLAIN, ...more })).toBe(plain),
  );
});

describe('the room of the block of the page', () => {
  it.each([
    [[], 0, 'none'],
    [[], 1, 'line'],
    [['pmid:1'], 0, 'paper'],
    [['pmid:1'], 1, 'paper'],
    [['pmid:1', 'pmid:2'], 0, 'line'],
  ])('with the papers %j and %i problems is %s', (ids, problems, room) => {
    const report = { ids, problems: Array(problems).fill({}) } as unknown as PageReport;
    expect(roomFor(report)).toBe(room);
  });

  it('is kept for an address in its tab', async () => {
    expect(await keptRoom(1, 'https://a.example/')).toBeUndefined();
    await keepRoom(1, 'https://a.example/', 'line');
    await keepRoom(2, 'https://a.example/', 'paper');
    expect(await keptRoom(1, 'https://a.example/')).toBe('line');
    expect(await keptRoom(2, 'https://a.example/')).toBe('paper');
    expect(await keptRoom(1, 'https://b.example/')).toBeUndefined();
    await forgetRoom(1);
    expect(await keptRoom(1, 'https://a.example/')).toBeUndefined();
    expect(await keptRoom(2, 'https://a.example/')).toBe('paper');
  });
});
