import { render } from 'preact';
import { SidePanel } from '../../components/app/SidePanel';
import { openEarly } from '../../lib/store/database';

openEarly();

const app = document.getElementById('app');
if (app) render(<SidePanel />, app);
