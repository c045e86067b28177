import { useEffect, useRef } from 'preact/hooks';
import type { Finder } from '../app/use-finder';
import { type Address, hashOf, nextAddress, parseHash } from './address';

/** What is typed within this time of the last write belongs to the same step of the history, ms. */
const ONE_STEP_MS = 2000;
/** Browsers refuse to write an address too often. */
const PAUSE_MS = 250;

/** The parts of an address that neither the search box nor the list holds. */
export type Held = Pick<Address, 'view' | 'layout' | 'more'>;

/** The address with which the page was opened; with `?q=` the address bar opens the library. */
export function addressAtStart(): Address {
  const text = new URLSearchParams(location.search).get('q');
  return text ? { ...parseHash(''), text } : parseHash(location.hash);
}

/**
 * Keeps the address and what the library shows the same, in both directions.
 * @param shown what is shown
 * @param show shows an address that was gone to, or back to
 */
export function useAddress(
  { text, cursor }: Pick<Finder, 'text' | 'cursor'>,
  shown: Held,
  show: (address: Address) => void,
) {
  const paper = cursor.chosen;
  const address: Address = { ...shown, text, ...(paper !== undefined && { paper }) };
  const hash = hashOf(address);
  /** When typing last wrote the address. */
  const typedAt = useRef(-Infinity);

  const go = (change: Partial<Address>) => {
    const next = nextAddress(address, change);
    typedAt.current = -Infinity;
    if (hashOf(next) !== hash) history.pushState(null, '', hashOf(next));
    show(next);
  };
  useEffect(() => {
    const onPopState = () => show(parseHash(location.hash));
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  });
  useEffect(() => {
    const was = parseHash(location.hash);
    const isAtStart = location.search !== '' || location.hash === '';
    if (hashOf(was) === hash && !isAtStart) return undefined;
    const isStep = was.view !== shown.view || was.text !== text.trim();
    if (isStep && !isAtStart && performance.now() - typedAt.current > ONE_STEP_MS) {
      typedAt.current = performance.now();
      history.pushState(null, '', hash);
      return undefined;
    }
    const timer = setTimeout(() => {
      if (isStep) typedAt.current = performance.now();
      history.replaceState(null, '', `${location.pathname}${hash}`);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [hash]);
  return { address, go };
}
