import { arxivMonth } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { byline, splitByline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, webUrl } from '../reading/dom';
import { linkedId } from '../reading/linked-id';
import { idOfKey } from './key';

const LABEL = 'strong, sup';

/** The site's key of the paper in a panel. */
export function keyOf(panel: Element): string {
  return panel.id || (panel.querySelector('[id^="title-"]')?.id.replace('title-', '') ?? '');
}

/** Reads a panel, which has the whole abstract. Undefined for a panel without a paper. */
export function readPanel(panel: Element, url: URL): PageDraft | undefined {
  const key = keyOf(panel);
  const title = panel.querySelector('a[id^="title-"], a.title-link');
  if (key === '' || !title) return undefined;
  const page = webUrl(title.getAttribute('href'), url);
  const outside = webUrl(panel.querySelector('h2 a[href^="http"]')?.getAttribute('href'));
  const pdf = webUrl(panel.querySelector('a[data^="http"]')?.getAttribute('data'));
  const known = [idOfKey(key), linkedId(outside, url), linkedId(pdf, url)];
  const ids = [...new Set(known.filter((id) => id !== null))];
  const subjects = contentOf(panel.querySelector('.subjects'), LABEL).replace(/^[\s:]+/, '');
  const isArxiv = /^arxiv:/.test(ids[0] ?? '');
  const dated = panel.querySelector('.date-data, .date');
  return defined<PageDraft>({
    ids: ids.length > 0 ? ids : page ? [`url:${page}`.slice(0, 300)] : [],
    title: contentOf(title),
    ...authorsIn(panel),
    abstract: contentOf(panel.querySelector('[id^="summary-"], .summary')) || undefined,
    published:
      dateText(contentOf(dated)) ?? (isArxiv ? arxivMonth(ids[0] ?? '') : dateText(subjects)),
    venue: (!isArxiv && subjects) || undefined,
    category: isArxiv ? categoryOf(panel) : undefined,
    links: defined<Links>({ page, abstract: outside, pdf }),
  });
}

function authorsIn(panel: Element): Pick<PageDraft, 'authors'> {
  const box = panel.querySelector('[id^="authors-"], .authors');
  const names = [...(box?.querySelectorAll('a') ?? [])].map((name) => contentOf(name));
  if (names.length > 0) return byline(names);
  return splitByline(contentOf(box, LABEL).replace(/^[\s:]+/, ''));
}

function categoryOf(panel: Element): string | undefined {
  const href = panel.querySelector('.subjects a[href*="/arxiv/"]')?.getAttribute('href') ?? '';
  return /\/arxiv\/([\w.-]+)$/.exec(href)?.[1];
}
