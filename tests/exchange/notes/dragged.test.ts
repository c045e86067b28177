import { beforeEach, expect, it } from 'vitest';
import { draggedData } from '../../../lib/exchange/notes/dragged';
import { listTexts } from '../../../lib/jobs/list-texts';
import { speakEnglish } from '../../i18n';
import { itemOf } from '../nasty';

beforeEach(speakEnglish);

it('a dragged paper is a citation in Markdown and HTML, and an address', () => {
  const { paper } = itemOf({
    title: 'Moss & <lichen>: a *survey*',
    ids: ['arxiv:2601.00001'],
    authors: [{ given: 'Bo', family: 'Ek' }, { literal: 'The <Bog> Team' }],
    published: '2026-01-02',
    venue: 'Moss & Letters',
    publication: { 'container-title': 'Moss & Letters', volume: '3' },
  });
  expect(draggedData(paper, listTexts())).toEqual({
    'text/plain':
      '[Moss & \\<lichen\\>: a \\*survey\\*](https://arxiv.org/abs/2601.00001). Bo Ek, The \\<Bog\\> Team (2026). *Moss & Letters* 3',
    'text/html':
      '<a href="https://arxiv.org/abs/2601.00001">Moss &amp; &lt;lichen&gt;: a *survey*</a>. Bo Ek, The &lt;Bog&gt; Team (2026). <i>Moss &amp; Letters</i>',
    'text/uri-list': 'https://arxiv.org/abs/2601.00001',
  });
});

it('a dragged paper without a page has no address', () => {
  const { paper } = itemOf({ title: 'Moss', ids: ['title:moss'], authorCount: 3 });
  expect(draggedData(paper, listTexts())).toEqual({
    'text/plain': 'Moss. 3 authors (2026)',
    'text/html': 'Moss. 3 authors (2026)',
  });
});
