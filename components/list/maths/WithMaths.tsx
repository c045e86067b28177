import type { ComponentChildren } from 'preact';
import { mathsPieces } from '../../../lib/text/maths-pieces';
import { useLoaded } from '../../parts/use-loaded';

interface Props {
  /** May contain formulas: `$…$`, `\(…\)`. */
  text: string;
  /** How words are shown, and formulas until they are drawn or if they can't be read. */
  shown(piece: string): ComponentChildren;
  onFailure(error: unknown): void;
}

const loadFormula = () => import('./Formula').then(({ Formula }) => Formula);

/** A text with its formulas drawn. The code that draws them is loaded with the first formula. */
export function WithMaths({ text, shown, onFailure }: Props) {
  const pieces = mathsPieces(text);
  const hasMaths = pieces.some(({ tex }) => tex !== undefined);
  const Formula = useLoaded(hasMaths ? loadFormula : undefined, onFailure);
  if (!Formula) return <>{shown(text)}</>;
  return (
    <>
      {pieces.map(({ text: piece, tex, display = false }) =>
        tex === undefined ? (
          shown(piece)
        ) : (
          <Formula tex={tex} display={display}>
            {shown(piece)}
          </Formula>
        ),
      )}
    </>
  );
}
