import { Highlighted } from './Highlighted';

interface Props {
  names: readonly string[];
  /** Folded words to highlight. */
  terms?: readonly string[];
}

const NO_TERMS: string[] = [];

/** Names in a row, each with its own direction of writing. */
export function Names({ names, terms = NO_TERMS }: Props) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ', '}
          <bdi>
            <Highlighted text={name} terms={terms} />
          </bdi>
        </>
      ))}
    </>
  );
}
