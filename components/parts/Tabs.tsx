import './Tabs.css';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface Props<T extends string> {
  label: string;
  tabs: readonly { id: T; text: string }[];
  chosen: T;
  onChoose(id: T): void;
  /** Renders the panel of the chosen tab. */
  children(panel: PanelOfTab): ComponentChildren;
}

/** Attributes of the element that a tab shows. It is focusable, so that keys can scroll it. */
export interface PanelOfTab {
  id: string;
  role: 'tabpanel';
  tabIndex: 0;
  'aria-labelledby': string;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** A row of tabs; the arrow keys move between them. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = tabs.findIndex((tab) => tab.id === chosen) + step;
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.id}
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.text}
          </button>
        ))}
      </div>
      {children({
        id: `${id}-panel`,
        role: 'tabpanel',
        tabIndex: 0,
        'aria-labelledby': `${id}-${chosen}`,
      })}
    </>
  );
}
