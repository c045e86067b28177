import { render } from 'preact';
import { Library } from '../../components/library/Library';
import { namePageLanguage } from '../../components/parts/page-language';
import { openEarly } from '../../lib/store/database';

namePageLanguage();
openEarly();

const app = document.getElementById('app');
if (app) render(<Library />, app);
