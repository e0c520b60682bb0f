import { serveReader } from './workerJob.ts';

// Acts on import, as main.tsx does: it is where a worker begins.
serveReader(self);
