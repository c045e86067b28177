import { render } from 'preact';
import { Welcome } from '../../components/app/welcome/Welcome';
import { namePageLanguage } from '../../components/parts/page-language';

namePageLanguage();

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
