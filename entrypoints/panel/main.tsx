import { render } from 'preact';
import { SidePanel } from '../../components/app/SidePanel';
import { namePageLanguage } from '../../components/parts/page-language';
import { openEarly } from '../../lib/store/database';

namePageLanguage();
openEarly();

const app = document.getElementById('app');
if (app) render(<SidePanel />, app);
