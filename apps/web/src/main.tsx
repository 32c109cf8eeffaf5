import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepToOnePerson } from './api/queries';
import { resume } from './api/refresh';
import { App } from './app/App';
import './ui/styles/ground.css';
import './ui/styles/frame.css';
import './ui/styles/pages.css';
import './ui/styles/marks.css';
import './ui/styles/doorstep.css';

keepToOnePerson();
void resume();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
