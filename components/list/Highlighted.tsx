import { highlight } from '../../lib/search/words/highlight';

/** A text with the matched words highlighted. */
export function Highlighted({ text, terms }: { text: string; terms: readonly string[] }) {
  if (terms.length === 0) return <>{text}</>;
  return (
    <>
      {highlight(text, terms).map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}
    </>
  );
}
