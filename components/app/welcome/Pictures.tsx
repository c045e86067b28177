import './Pictures.css';
import type { ComponentChildren } from 'preact';
import { words } from '../../../lib/words/words';
import { Sheet } from './Sheet';

/** What Offprint does, in three pictures with a sentence each. */
export function Pictures() {
  return (
    <section class="welcome-pictures" aria-label={words('welcome_what')}>
      <Picture text={words('welcome_read')}>
        <Card at={14} width={110} mark={<Sheet size={18} saved fresh={false} />} />
        <Card at={58} width={128} mark={<Sheet size={18} saved={false} />} />
        <Card at={102} width={96} mark={<Sheet size={18} saved={false} fresh />} />
      </Picture>
      <Picture text={words('welcome_find')}>
        <rect class="sheet" x="30" y="12" width="180" height="126" rx="8" />
        <rect class="box" x="42" y="22" width="156" height="22" rx="6" />
        <text x="50" y="37">
          {words('welcome_find_example')}
        </text>
        <Found y={58} width={126} />
        <Found y={86} width={104} />
        <Found y={114} width={118} />
      </Picture>
      <Picture text={words('welcome_export')}>
        <rect class="sheet" x="30" y="12" width="180" height="126" rx="8" />
        {BIBTEX.map((line, index) => (
          <text key={line} class="code" x="42" y={38 + index * 21}>
            {line}
          </text>
        ))}
      </Picture>
    </section>
  );
}

const BIBTEX = ['@article{ito2026,', '  title = {Gardens},', '  year  = 2026', '}'];

function Picture({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <figure>
      <svg viewBox="0 0 240 150" aria-hidden="true">
        {children}
      </svg>
      <figcaption>{text}</figcaption>
    </figure>
  );
}

interface CardProps {
  at: number;
  width: number;
  mark: ComponentChildren;
}

function Card({ at, width, mark }: CardProps) {
  return (
    <>
      <rect class="sheet" x="24" y={at} width="192" height="36" rx="6" />
      <rect class="title" x="36" y={at + 9} width={width} height="6" rx="3" />
      <rect class="line" x="36" y={at + 22} width="70" height="4" rx="2" />
      <g transform={`translate(188 ${at + 8})`}>{mark}</g>
    </>
  );
}

function Found({ y, width }: { y: number; width: number }) {
  return (
    <>
      <circle class="dot" cx="46" cy={y + 3} r="3" />
      <rect class="hit" x="53" y={y - 4} width="40" height="14" rx="3" />
      <rect class="title" x="56" y={y} width={width} height="6" rx="3" />
      <rect class="line" x="56" y={y + 11} width="70" height="4" rx="2" />
    </>
  );
}
