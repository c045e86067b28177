import { useEffect, useState } from 'preact/hooks';
import type { Format } from '../../lib/exchange/format';
import { previewExport } from '../../lib/jobs/export';
import { citingChoices } from '../../lib/settings/citing';

/** The first paper in a format; undefined while it is written, and for formats that are no text. */
export function usePreview(ids: readonly string[], format: Format): string | undefined {
  const [preview, setPreview] = useState<string>();
  useEffect(() => {
    let isOver = false;
    const show = (text?: string) => {
      if (!isOver) setPreview(text);
    };
    // The last preview stays until the next one is there. An export reports failures itself.
    citingChoices(Date.now())
      .then((choices) => previewExport(ids, format, choices))
      .then(show, () => show());
    return () => {
      isOver = true;
    };
  }, [ids[0], format]);
  return preview;
}
