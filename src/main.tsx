import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Nothing to draw yet: the static text inside #root is moved into React's hands as it is.
const words = root.textContent;
createRoot(root).render(
  <StrictMode>
    <main>{words}</main>
  </StrictMode>,
);
