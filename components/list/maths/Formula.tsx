import './Formula.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import temml from 'temml';

export interface FormulaProps {
  /** TeX without delimiters. */
  tex: string;
  display: boolean;
  /** What is shown if the TeX can't be read. */
  children: ComponentChildren;
}

/** The TeX is that of a page: it may not set styles or addresses, nor run or grow without end. */
const LIMITS = { throwOnError: true, trust: false, maxSize: [4, 20], maxExpand: 200 } as const;

/** A formula as MathML. */
export function Formula({ tex, display, children }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [unreadable, setUnreadable] = useState<string>();
  useLayoutEffect(() => {
    if (!place.current) return;
    try {
      // The tuple is not changed; its type says that it could be.
      const maxSize: [number, number] = [...LIMITS.maxSize];
      temml.render(tex, place.current, { ...LIMITS, maxSize, displayMode: display });
    } catch {
      setUnreadable(tex);
    }
  }, [tex, display]);
  if (unreadable === tex) return <>{children}</>;
  return <span ref={place} class="formula" dir="ltr" />;
}
