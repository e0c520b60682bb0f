import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, sitePath } from '../../scripts/serve.mjs';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const root = join(folder, 'dist');
let site: Awaited<ReturnType<typeof serveSite>>;

/** Unlike fetch, sends the path as it is written. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = new URL(site.url);
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', failed);
    sent.end();
  });
}

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>home');
  writeFileSync(join(root, 'assets/index-abc.js'), 'export {};');
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  site = await serveSite({ root, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('the server', () => {
  test('gives the page, never to be kept without asking', async () => {
    const { status, headers, body } = await ask('/');
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>home' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('gives hashed files for ever, with their type, packed on request', async () => {
    const plain = await ask('/assets/index-abc.js');
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(plain.headers['cache-control']).toContain('immutable');
    const packed = await ask('/assets/index-abc.js', 'GET', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect((await ask('/favicon.svg')).headers['content-type']).toContain('image/svg+xml');
  });

  test.each(['/', '/assets/none.js'])('sends the security headers with %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test.each([
    '/assets/none.js', '/none', '/assets/', '/assets', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt',
    '/assets/../../secret.txt', '/..\\secret.txt', '/%00', '/%E0%A4%A', '//secret.txt', '/index.html/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret\n');
    expect(body).not.toContain('home');
  });

  test('answers only questions', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('steps over a taken port', async () => {
    const port = Number(new URL(site.url).port);
    const next = await serveSite({ root, port });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
    await expect(serveSite({ root, port, exact: true })).rejects.toThrow('EADDRINUSE');
  });
});

test('a path is read below the prefix only', () => {
  expect(sitePath('/lab/?a=1', '/lab/')).toBe('/index.html');
  expect(sitePath('/lab/a.js', '/lab/')).toBe('/a.js');
  expect(sitePath('/a.js', '/lab/')).toBeUndefined();
});
