import { readable } from '../../../lib/text/tex';
import { Highlighted } from '../Highlighted';
import { WithMaths } from '../maths/WithMaths';

interface Props {
  text: string;
  /** Folded words to highlight. */
  terms: readonly string[];
  onFailure(error: unknown): void;
}

/** The abstract of a paper, with its formulas. */
export function Abstract({ text, terms, onFailure }: Props) {
  return (
    <p class="detail-abstract" dir="auto">
      <WithMaths
        text={text}
        shown={(piece) => <Highlighted text={readable(piece)} terms={terms} />}
        onFailure={onFailure}
      />
    </p>
  );
}
