import { forgetSite } from './siteWorker.ts';
import type { WorkerInside } from './siteWorker.ts';

forgetSite(self as unknown as WorkerInside);
