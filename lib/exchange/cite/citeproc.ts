import CSL from 'citeproc';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { texSource } from '../../text/tex-spans';
import { type CslItem, cslWork, OTHERS } from '../csl/csl-item';
import type { Choices } from '../format';

/** Stands for “others” while a style puts “and” and stops around it. */
const MORE = '\uE000';

/**
 * Writes references by the rules of a style, each as if it were the only one: nothing in it depends on its neighbours
 * (no `2024a`, no dash for the same authors again), so it can be copied out of the list.
 * @param style XML of the style
 * @param locale XML of its language
 * @param bare whether the style names arXiv before the number itself
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
    // citeproc keeps what it knows of an id, so each paper gets one of its own.
    work = styled(cslWork(item, `p${count++}`, choices), item.paper.title, bare);
    engine.updateItems([work.id]);
    const made = engine.makeBibliography();
    const [text = work.title] = made ? made[1] : [];
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

/** Styles that capitalise titles would make O(N) of O(n); citeproc leaves what is marked so. */
function casedTitle(title: string): string {
  let [text, from] = ['', 0];
  for (const [start, { end }] of texSource(title).maths) {
    text += `${readable(title.slice(from, start))}<span class="nocase">${readable(title.slice(start, end))}</span>`;
    from = end;
  }
  return from === 0 ? readable(title) : text + readable(title.slice(from));
}
