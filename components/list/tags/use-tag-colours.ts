import './tag-colours.css';
import { useEffect, useState } from 'preact/hooks';
import { type TagColour, type TagStyle, tagColour } from '../../../lib/paper/own/tag-style';
import { tagStyles } from '../../../lib/store/own/read-own';
import { watch } from '../../../lib/store/watch';

type Styles = ReadonlyMap<string, TagStyle>;

/** All tags of a page share one query of the store. */
const listeners = new Set<(styles: Styles) => void>();
let styles: Styles = new Map();
let stop: (() => void) | undefined;

function listen(listener: (styles: Styles) => void): () => void {
  listeners.add(listener);
  stop ??= watch(
    tagStyles,
    (next) => {
      styles = next;
      for (const each of listeners) each(next);
    },
    // Tags without colours say the same; the list itself reports that the store can't be read.
    () => undefined,
  );
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** The colour of a tag, or of the nearest tag that it is nested in; undefined if none has one. */
export function useTagColours(): (tag: string) => TagColour | undefined {
  const [shown, setShown] = useState(styles);
  useEffect(() => {
    setShown(styles);
    return listen(setShown);
  }, []);
  return (tag) => tagColour(tag, shown);
}
