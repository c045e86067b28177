// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { freeTop, placeOf, spotOn } from '../../entrypoints/reader/spot';

/** A line of text in a row that begins at 100 and is 600 wide. */
const line = (top: number, right: number) => ({ top, bottom: top + 17, left: 0, right });
const row = { top: 100, bottom: 200, left: 0, right: 600 };

describe('freeTop', () => {
  it('is the upper edge where the first line leaves room', () => {
    expect(freeTop(row, [line(102, 400), line(122, 600)])).toBe(0);
  });

  it('is beside the first line that leaves room', () => {
    expect(freeTop(row, [line(100, 598), line(120, 590), line(140, 300), line(160, 600)])).toBe(37);
  });

  it('is nothing where all lines are full', () => {
    const full = [100, 120, 140, 160, 180].map((top) => line(top, 600));
    expect(freeTop(row, full)).toBeUndefined();
  });

  it('never lies below the row', () => {
    expect(freeTop({ ...row, bottom: 120 }, [line(101, 595), line(125, 20)])).toBeUndefined();
  });

  it('is the upper edge of a row that is lower than a mark', () => {
    expect(freeTop({ ...row, bottom: 110 }, [])).toBe(0);
  });
});

describe('spotOn', () => {
  function measured(html: string, style = '') {
    document.body.innerHTML = `<dl><dd style="${style}">${html}</dd></dl>`;
    const element = document.querySelector('dd');
    if (!element) throw new Error('no row');
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 600, 100));
    return element;
  }

  it('is the corner of a card that is drawn as one', () => {
    expect(spotOn(measured('text', 'border: 1px solid red')).corner).toBe(true);
    expect(spotOn(measured('text', 'box-shadow: 0 0 2px red')).corner).toBe(true);
  });

  it('keeps off texts and pictures, not off the elements around them', () => {
    const element = measured('<div><p>Title</p> <img alt=""> <span> </span></div>');
    const asked: Node[] = [];
    vi.spyOn(Range.prototype, 'selectNode').mockImplementation((node) => void asked.push(node));
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() =>
      Object.assign([new DOMRect(0, 100, 600, 17)], { item: () => null }),
    );
    expect(spotOn(element)).toMatchObject({ corner: false, top: 17 });
    expect(asked.map(({ nodeName }) => nodeName)).toEqual(['#text', 'IMG']);
    vi.restoreAllMocks();
  });
});

describe('placeOf', () => {
  it('floats the mark after the words where they leave no room', () => {
    const spot = { unframed: true, corner: false };
    expect(placeOf({ ...spot, top: 40 })).toMatchObject({
      position: 'absolute',
      inset: '40px 0 auto auto',
    });
    expect(placeOf(spot)).toMatchObject({ position: 'relative', float: 'right' });
    expect(placeOf({ ...spot, corner: true })).toMatchObject({ inset: '8px 8px auto auto' });
  });
});
