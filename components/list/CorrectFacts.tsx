import './CorrectFacts.css';
import { useRef, useState } from 'preact/hooks';
import { words } from '../../lib/words/words';
import { CorrectForm, type CorrectProps } from './CorrectForm';

/** A button that opens the form which corrects a paper. */
export function CorrectFacts(props: CorrectProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (open) return <CorrectForm {...props} onClose={close} />;
  return (
    <button ref={button} type="button" class="correct-open" onClick={() => setOpen(true)}>
      {words('correct_open')}
    </button>
  );
}
