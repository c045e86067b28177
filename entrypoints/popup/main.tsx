import { render } from 'preact';
import { Popup } from '../../components/app/Popup';
import { openEarly } from '../../lib/store/database';

openEarly();

const app = document.getElementById('app');
if (app) render(<Popup />, app);
