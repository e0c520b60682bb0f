import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const title = root.querySelector('h1')?.textContent;
const words = [...root.querySelectorAll('p')].map((paragraph) => paragraph.textContent);

// Nothing to draw yet: the static text goes into React's hands as it is.
createRoot(root).render(
  <StrictMode>
    <main>
      <h1>{title}</h1>
      {words.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </main>
  </StrictMode>,
);
