import { createRoot } from 'react-dom/client';
import { App } from './App.js';

async function start(): Promise<void> {
  if (import.meta.env.MODE === 'fixtures') {
    const { installFixtures } = await import('./fixtures/index.js');
    installFixtures();
  }
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
