import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/serve.mjs';
import { chromiumOptions } from './chromiumOptions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens, on this machine only. */
    readonly browserEndpoint: string;
    /** Where the build is served, on this machine only; ends with a slash. */
    readonly siteUrl: string;
  }
}

let server: BrowserServer | undefined;
let site: Awaited<ReturnType<typeof serveSite>> | undefined;

/** One Chromium and one server for all browser tests: to start them takes as long as many a test. */
export async function setup(project: TestProject): Promise<void> {
  site = await serveSite({ root: process.env['DIST_DIR'] ?? 'dist', port: 0 });
  project.provide('siteUrl', site.url);
  server = await chromium.launchServer({ ...chromiumOptions(), host: '127.0.0.1' });
  project.provide('browserEndpoint', server.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await server?.close();
  await site?.close();
}
