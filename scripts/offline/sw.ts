import { keepSite } from './siteWorker.ts';
import type { SiteFiles, WorkerInside } from './siteWorker.ts';

/** Put here by the build. */
declare const SITE_FILES: SiteFiles;

// `self` is the inside of a worker, which TypeScript takes for a window.
keepSite(self as unknown as WorkerInside, SITE_FILES);
