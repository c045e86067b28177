import type { Paper } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';
import { aroundSlot, SLOT } from '../parts/around-slot';
import { otherFacts, shortAuthors } from './facts';
import { Highlighted } from './Highlighted';
import { Names } from './Names';

interface Props {
  paper: Paper;
  /** Folded words to highlight. */
  terms?: readonly string[];
}

const NO_TERMS: string[] = [];

/** The authors, date and source of a paper; the direction of one name does not change another. */
export function FactsLine({ paper, terms = NO_TERMS }: Props) {
  const { names, more, instead } = shortAuthors(paper);
  const others = [...(instead ? [instead] : []), ...otherFacts(paper)];
  const [before, after] = more > 0 ? aroundSlot(words('row_authors_more', SLOT, more)) : ['', ''];
  return (
    <>
      {before}
      <Names names={names} terms={terms} />
      {after}
      {others.map((fact, index) => (
        <>
          {(index > 0 || names.length > 0) && ' · '}
          <bdi>
            <Highlighted text={fact} terms={terms} />
          </bdi>
        </>
      ))}
    </>
  );
}
