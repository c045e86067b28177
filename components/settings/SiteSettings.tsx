import './SiteSettings.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { LostFields } from '../../lib/paper/fields/watched-fields';
import type { SiteRecord } from '../../lib/report';
import { type KnownSite, knownSites, originsOf } from '../../lib/sites/known';
import { lostFieldsOfSites } from '../../lib/store/field-health';
import { healthOfSites, isShort, type SiteHealth } from '../../lib/store/health';
import { fold } from '../../lib/text/text';
import { words } from '../../lib/words/words';
import { Switch } from '../parts/Switch';
import { useLive } from '../parts/use-live';
import { healthLine } from './health-line';
import { usePermitted } from './use-permitted';

interface Props {
  /** Ids of sites permitted at installation that are switched off. */
  captureOff: readonly string[];
  /** Called with a function that computes the new ids from those at the time of the change. */
  onCaptureOff(change: (last: readonly string[]) => string[]): void;
  /** Ids of sites on which the bar is silenced. */
  barOff: readonly string[];
  /** Called with the id of a site on which the bar is to be shown again. */
  onBarOn(id: string): void;
  /** Called with a site that is read badly or lost fields. */
  onReport(site: SiteRecord): void;
}

/**
 * Which sites are read, and how well. Sites permitted at installation have a switch; others need a
 * permission.
 */
export function SiteSettings({ captureOff, onCaptureOff, barOff, onBarOn, onReport }: Props) {
  const [wanted, setWanted] = useState('');
  const permitted = usePermitted();
  const health = useLive(healthOfSites, []).value;
  const lost = useLive(lostFieldsOfSites, []).value;
  const isOn = ({ id, atInstall }: KnownSite) =>
    atInstall ? !captureOff.includes(id) : permitted?.has(id) === true;
  const shown = knownSites.filter(({ name }) => fold(name).includes(fold(wanted.trim())));

  const turn = (sites: readonly KnownSite[], on: boolean) => {
    const origins = sites.filter(({ atInstall }) => !atInstall).flatMap(originsOf);
    // Must come first: browsers accept the request only during a click.
    if (origins.length > 0) {
      const { permissions } = browser;
      void (on ? permissions.request({ origins }) : permissions.remove({ origins }));
    }
    const own = sites.filter(({ atInstall }) => atInstall).map(({ id }) => id);
    if (own.length === 0) return;
    onCaptureOff((last) => {
      const others = last.filter((id) => !own.includes(id));
      return on ? others : [...others, ...own];
    });
  };

  return (
    <fieldset class="sites">
      <legend>{words('settings_reading')}</legend>
      <div class="sites-head">
        <input
          type="search"
          aria-label={words('settings_sites_find')}
          placeholder={words('settings_sites_find')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <button type="button" onClick={() => turn(shown, true)}>
          {words('settings_sites_all')}
        </button>
        <button type="button" onClick={() => turn(shown, false)}>
          {words('settings_sites_none')}
        </button>
      </div>
      <div class="sites-list">
        {shown.map((site) => (
          <div key={site.id}>
            <Switch label={site.name} on={isOn(site)} onChange={(on) => turn([site], on)} />
            {barOff.includes(site.id) && (
              <p class="hint">
                {words('settings_sites_no_bar')}
                <button
                  type="button"
                  aria-label={words('row_action', words('settings_sites_bar'), site.name)}
                  onClick={() => onBarOn(site.id)}
                >
                  {words('settings_sites_bar')}
                </button>
              </p>
            )}
            <HealthLine
              name={site.name}
              health={health?.get(site.id)}
              lost={lost?.get(site.id)}
              onReport={onReport}
            />
          </div>
        ))}
      </div>
      {shown.length === 0 && <p role="status">{words('settings_sites_no', wanted.trim())}</p>}
      <p class="hint">{words('settings_sites_hint')}</p>
    </fieldset>
  );
}

interface HealthProps {
  /** The name of the site. */
  name: string;
  health: SiteHealth | undefined;
  lost: LostFields[] | undefined;
  onReport(site: SiteRecord): void;
}

function HealthLine({ name, health, lost, onReport }: HealthProps) {
  if (!health) return null;
  return (
    <p class="hint">
      {healthLine(health, lost)}
      {(isShort(health.last) || lost) && (
        <button
          type="button"
          aria-label={words('row_action', words('popup_report'), name)}
          onClick={() => onReport({ ...health, lost })}
        >
          {words('popup_report')}
        </button>
      )}
    </p>
  );
}
