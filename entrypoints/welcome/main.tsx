import { render } from 'preact';
import { Welcome } from '../../components/app/welcome/Welcome';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
