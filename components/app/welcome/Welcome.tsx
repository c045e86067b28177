import '../../parts/tokens.css';
import './Welcome.css';
import { words } from '../../../lib/words/words';
import { DAILY_PAPERS } from '../../parts/place';
import { BackupPlaces } from '../../settings/BackupPlaces';
import { Demo } from './Demo';
import { Pictures } from './Pictures';
import { PinHint } from './PinHint';
import { WelcomeKeys } from './WelcomeKeys';
import { WelcomeSites } from './WelcomeSites';

/** The page of the first run: what Offprint does, where, and what it keeps. */
export function Welcome() {
  return (
    <main class="welcome">
      <header>
        <h1>{words('welcome_title')}</h1>
        <p>{words('welcome_lead')}</p>
        <p>
          <a class="welcome-start" href={DAILY_PAPERS} target="_blank" rel="noreferrer">
            {words('popup_empty_open')}
          </a>
        </p>
      </header>
      <Pictures />
      <Demo />
      <WelcomeSites />
      <PinHint />
      <WelcomeKeys />
      <section class="backups">
        <h2>{words('welcome_data')}</h2>
        <p>{words('welcome_data_where')}</p>
        <p>{words('welcome_data_end')}</p>
        <BackupPlaces onChange={() => undefined} />
      </section>
    </main>
  );
}
