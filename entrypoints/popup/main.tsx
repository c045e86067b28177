import './page.css';
import { render } from 'preact';
import { takeFirstDraw } from '../../components/app/first-draw';
import { Popup } from '../../components/app/Popup';
import { namePageLanguage } from '../../components/parts/page-language';
import { lastView } from '../../lib/settings/last-view';
import { openEarly } from '../../lib/store/database';

namePageLanguage();
openEarly();

const app = document.getElementById('app');
// Without the browser's storage the popup opens as if for the first time.
const last = await lastView(Date.now()).catch(() => undefined);
if (app) render(<Popup last={last} first={takeFirstDraw()} />, app);
