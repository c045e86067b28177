import { render } from 'preact';
import { Library } from '../../components/library/Library';
import { openEarly } from '../../lib/store/database';

openEarly();

const app = document.getElementById('app');
if (app) render(<Library />, app);
