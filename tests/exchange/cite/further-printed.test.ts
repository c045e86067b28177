import { describe, expect, it } from 'vitest';
import { furtherPrinted } from '../../../lib/exchange/cite/further-printed';
import type { Beyond } from '../../../lib/paper/beyond';

describe('what styles print of a file', () => {
  it.each<[beyond: Beyond | undefined, printed: Record<string, unknown>]>([
    [undefined, {}],
    [{}, {}],
    [{ bibtex: { version: '2' } }, { version: '2' }],
    [{ bibtex: { pubstate: 'forthcoming' } }, { status: 'forthcoming' }],
    [{ bibtex: { origtitle: 'Steine' } }, { 'original-title': 'Steine' }],
    [{ bibtex: { volumes: '3' } }, { 'number-of-volumes': '3' }],
    [{ bibtex: { pagetotal: '90' } }, { 'number-of-pages': '90' }],
    [{ bibtex: { chapter: '4' } }, { 'chapter-number': '4' }],
    [{ bibtex: { shorttitle: 'Stones' } }, {}],
    [{ ris: { CN: 'QA 1' } }, {}],
    [{ ris: { NV: '3', CN: 'QA 1' } }, { 'number-of-volumes': '3' }],
  ])('%j gives %j', (beyond, printed) => expect(furtherPrinted(beyond)).toEqual(printed));
});
