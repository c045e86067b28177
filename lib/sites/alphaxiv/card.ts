import type { Counts, Links, PageDraft } from '../../paper/paper';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, textPieces, webUrl } from '../reading/dom';
import { linkedBy } from '../reading/linked-by';
import { ofArxiv } from '../reading/of-arxiv';
import { shownCount } from '../reading/shown-count';
import { paperIn } from './page';

const HEADING = 'h1, h2, h3, h4, [role="heading"]';
const PERSON = 'a[href*="/author"], a[href*="/profile"], a[href*="/user"], a[href*="/@"]';
const DAY =
  /^(?:\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})$/;
/** Labels of links that are not titles. */
const LABEL =
  /^(?:view |read |open |show |see )?(?:blog|overview|paper|pdf|audio|podcast|resources?|discussion|comments?|replicate|code|abstract|arxiv|more|similar|\d[\d.,]*[km]?)(?: \d+)?$/i;

/**
 * Reads a card of the feed. Its text is a machine-written summary, which is not used as abstract.
 */
export function readCard(card: Element, id: string, url: URL): PageDraft {
  const own = ofArxiv(id, `https://www.alphaxiv.org/abs/${id.slice('arxiv:'.length)}`);
  const names = [...card.querySelectorAll(PERSON)].map((link) => contentOf(link));
  const day = textPieces(card, `script, style, ${HEADING}`).find(({ text }) => DAY.test(text));
  const code = card.querySelector('a[href*="github.com/"]')?.getAttribute('href');
  const authors = byline(names);
  return defined<PageDraft>({
    ...own,
    title: titleIn(card, id, url),
    ...authors,
    // Cards name only as many authors as fit.
    ...(authors.authors && { authorsComplete: false }),
    published: dateText(day?.text) ?? own.published,
    links: defined<Links>({ ...own.links, code: webUrl(code, url) }),
    counts: countsIn(card),
  });
}

function titleIn(card: Element, id: string, url: URL): string {
  const heading = contentOf(card.querySelector(HEADING), 'button, svg');
  if (heading) return heading;
  const linked = linkedBy(paperIn, url);
  const texts = [...card.querySelectorAll('a[href]')]
    .filter((link) => linked(link.getAttribute('href')) === id)
    .map((link) => contentOf(link, 'button, svg, p'))
    .filter((text) => !LABEL.test(text));
  return texts.find((text) => text !== '') ?? '';
}

function countsIn(card: Element): Counts | undefined {
  const countAt = (icon: string) =>
    shownCount(contentOf(card.querySelector(`svg[class*="${icon}"]`)?.closest('button, a, div')))
      ?.value;
  const counts = defined<Counts>({
    upvotes: countAt('thumbs-up'),
    comments: countAt('message') ?? countAt('comment'),
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}
