import { render } from 'preact';
import { App } from './App';
import './site.css';

const place = document.getElementById('site');
if (place === null) throw new Error('index.html lacks the element #site.');
render(<App />, place);
