import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../../lib/find';
import { lookAtDigest } from '../../../lib/store/own/looked';
import type { Finder } from '../../app/use-finder';
import { type PeriodName, periodNamed } from './periods';

/** When the digest was looked at before this time; the look itself is recorded. */
export function useLastLook({ notices }: Finder): { looked?: number; known: boolean } {
  const [look, setLook] = useState<{ looked?: number; known: boolean }>({ known: false });
  useEffect(() => {
    lookAtDigest(Date.now()).then(
      (looked) => setLook({ known: true, ...(looked !== undefined && { looked }) }),
      notices.fail,
    );
  }, []);
  return look;
}

/**
 * The digest of a period; undefined until it is made. It is made again when papers were met or
 * saved, while the user pauses.
 */
export function useDigest(
  { results, notices }: Finder,
  period: PeriodName | undefined,
  looked: number | undefined,
  missed: boolean,
): Digest | undefined {
  const [digest, setDigest] = useState<Digest>();
  const { stage, openIndex, indexes } = results;
  const isReady = stage === 'searchable' && period !== undefined;
  useEffect(() => {
    if (!isReady) return undefined;
    let stopped = false;
    const make = async () => {
      const { makeDigest } = await import('../../../lib/find');
      const [saved, rest] = [await openIndex('saved'), await openIndex('rest')];
      const now = Date.now();
      const segments = [...rest.segments(), ...saved.segments()];
      const made = await makeDigest(segments, periodNamed(period, looked, now), missed, now);
      if (!stopped) setDigest(made);
    };
    make().catch((error) => !stopped && notices.fail(error));
    return () => {
      stopped = true;
    };
  }, [isReady, period, looked, missed, indexes.version]);
  return digest;
}
