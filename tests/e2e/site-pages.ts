import type { PaperDraft } from '../../lib/paper/paper';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';
import { makePapers } from '../made/papers';

/** Addresses of the generated pages that the browsers load. */
export const DAILY = 'https://huggingface.co/papers';
export const HUNDRED = 'https://huggingface.co/papers/date/2026-11-19';
export const MOVING = 'https://huggingface.co/papers/date/2026-11-18';

/** Returns a page that changes its list without a load, as the scripts of the site do. */
function movingPage(): string {
  const first = listingPage(demoPapers().slice(0, 3), { day: '2026-11-18' });
  const second = listingPage(demoPapers().slice(3, 7), { day: '2026-11-17', json: false });
  const grid = /<section class="grid">(.*)<\/section>/s.exec(second)?.[1] ?? '';
  return first.replace(
    '</main>',
    `</main><template id="next">${grid}</template><button id="previous">Previous</button><script>
document.getElementById('previous').onclick = () => {
  const list = document.querySelector('.grid');
  const cards = [...list.children];
  const next = document.getElementById('next').content.cloneNode(true);
  history.pushState({}, '', '/papers/date/2026-11-17');
  setTimeout(() => list.replaceChildren(next), 50);
  addEventListener('popstate', () => setTimeout(() => list.replaceChildren(...cards), 50), { once: true });
};</script>`,
  );
}

/** Returns a hundred papers, the size of a full day. */
function hundredPapers(): PaperDraft[] {
  return makePapers(100, 7);
}

export const pages = new Map([
  [DAILY, listingPage(demoPapers())],
  [HUNDRED, listingPage(hundredPapers(), { day: '2026-11-19' })],
  [MOVING, movingPage()],
  [MOVING.replace('-18', '-16'), movingPage()],
]);
