import CSL from 'citeproc';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { texSource } from '../../text/tex-spans';
import { type CslItem, cslWork, OTHERS } from '../csl/csl-item';
import type { Choices } from '../format';

/**
 * Placeholder for “others”: styles add “and” and punctuation around it, which are replaced later.
 */
const MORE = '\uE000';

/**
 * Returns a function that formats one reference in a style. Each reference is independent of
 * others (no dash for repeated authors), so it can be copied out of a list.
 * @param style XML of the style
 * @param locale XML of its language
 * @param bare whether the style itself adds “arXiv:” before the number
 */
export function formatter(
  style: string,
  locale: string,
  bare: boolean,
): (item: Item, choices: Choices) => string {
  let work: CslItem | undefined;
  const engine = new CSL.Engine(
    {
      retrieveLocale: () => locale,
      retrieveItem(id) {
        if (work === undefined)
          throw new Error(`No paper is being formatted, but ${id} was asked for`);
        return work;
      },
    },
    style,
    'en-US',
  );
  engine.setOutputFormat('text');
  let count = 0;
  return (item, choices) => {
    // citeproc caches items by id, so each paper gets a new one.
    work = styled(cslWork(item, `p${count++}`, choices), item.paper.title, bare);
    engine.updateItems([work.id]);
    const bibliography = engine.makeBibliography();
    const [text = work.title] = bibliography ? bibliography[1] : [];
    return text
      .replace(/(?:\band |& )?\uE000\.?/g, 'et al.')
      .replace(/\s+/g, ' ')
      .trim();
  };
}

function styled(work: CslItem, title: string, bare: boolean): CslItem {
  const author = work.author?.map((name) => (name.literal === OTHERS ? { literal: MORE } : name));
  return {
    ...work,
    title: casedTitle(title),
    ...(author && { author }),
    ...(bare && work.number && { number: work.number.replace(/^arXiv:/, '') }),
  };
}

/** Protects math from styles that capitalise titles: they would change O(n) to O(N). */
function casedTitle(title: string): string {
  let [text, from] = ['', 0];
  for (const [start, { end }] of texSource(title).maths) {
    text += `${readable(title.slice(from, start))}<span class="nocase">${readable(title.slice(start, end))}</span>`;
    from = end;
  }
  return from === 0 ? readable(title) : text + readable(title.slice(from));
}
