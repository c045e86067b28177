import { options } from 'preact';

/**
 * Runs `change` and draws what it changes before it returns, layout effects included. A field that
 * a key opens has the focus before the next key arrives, however fast the user types.
 */
export function drawNow(change: () => void): void {
  const { debounceRendering } = options;
  let draw: (() => void) | undefined;
  options.debounceRendering = (process) => {
    draw = process;
  };
  try {
    change();
    draw?.();
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  }
}
