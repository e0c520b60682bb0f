import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from './chromiumOptions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens, on this machine only. */
    readonly browserEndpoint: string;
  }
}

let server: BrowserServer | undefined;

/** One Chromium for all browser tests: to start it takes as long as many a test. Every page still has a context of its own. */
export async function setup(project: TestProject): Promise<void> {
  server = await chromium.launchServer({ ...chromiumOptions(), host: '127.0.0.1' });
  project.provide('browserEndpoint', server.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await server?.close();
}
