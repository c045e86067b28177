import './Digest.css';
import { countWords, words } from '../../../lib/words/words';
import { DAILY_PAPERS } from '../../parts/place';
import type { ViewProps } from '../view';
import { DigestExport } from './DigestExport';
import { DigestPart } from './DigestPart';
import { PERIODS } from './periods';
import { useDigest, useLastLook } from './use-digest';

/** What was met lately: matches of smart lists and tags first, then the others, by upvotes. */
export function Digest({ finder, address, go }: ViewProps) {
  const { looked, known } = useLastLook(finder);
  const asked = PERIODS.find((each) => each === address.more['period']);
  const first = looked === undefined ? 'week' : 'look';
  const period = asked ?? (known ? first : undefined);
  const missed = address.more['missed'] === 'yes';
  const digest = useDigest(finder, period, looked, missed);
  const show = (name: string | undefined, only: boolean) =>
    go({ more: { ...(name !== undefined && { period: name }), ...(only && { missed: 'yes' }) } });
  return (
    <section class="digest">
      <header>
        <h2>{words('digest_title')}</h2>
        <button type="button" class="quiet" onClick={() => show('last_week', true)}>
          {words('digest_missed_last_week')}
        </button>
      </header>
      <div class="digest-choices">
        <fieldset>
          <legend class="visually-hidden">{words('digest_period')}</legend>
          {PERIODS.filter((each) => each !== 'look' || looked !== undefined).map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={period === each}
              onClick={() => show(each, missed)}
            >
              {words(`digest_${each}`)}
            </button>
          ))}
        </fieldset>
        <label>
          <input
            type="checkbox"
            checked={missed}
            onChange={({ currentTarget: { checked } }) => show(period, checked)}
          />{' '}
          {words('digest_missed')}
        </label>
      </div>
      {digest && period && (
        <>
          <p class="digest-count" role="status">
            {digest.count === 0
              ? words(digest.isMet ? 'digest_none_missed' : 'digest_none')
              : countWords('digest_papers', digest.count)}
          </p>
          {digest.count === 0 && !digest.isMet && (
            <p>
              <a href={DAILY_PAPERS} target="_blank" rel="noreferrer">
                {words('popup_empty_open')}
              </a>
            </p>
          )}
          {digest.count > 0 && <DigestExport digest={digest} />}
          {digest.sections.map((section) => (
            <DigestPart
              key={`${section.kind}:${section.name}`}
              section={section}
              isOnly={digest.sections.length === 1}
              also={digest.also}
              finder={finder}
            />
          ))}
        </>
      )}
    </section>
  );
}
