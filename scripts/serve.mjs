import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { HEADER_POLICY, headerFor } from './csp.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Already packed, or too odd to gain from packing. */
const PACKED = new Set(['.png', '.ico', '.woff2']);

const SECURITY_HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // A frame with sandbox="allow-scripts" has the origin "null": without this header
  // its module scripts do not load and the embed stays blank.
  'Access-Control-Allow-Origin': '*',
};

/**
 * The path inside the site that a request names, or undefined for one that leaves it.
 * '/lab/?a=1' at prefix '/lab/' → '/index.html'; '/../etc/passwd' → undefined.
 * @param {string} url
 * @param {string} prefix
 */
export function sitePath(url, prefix = '/') {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (!path.startsWith(prefix) || /[\\\0]/.test(path)) return undefined;
  const rest = `/${path.slice(prefix.length)}`;
  if (rest.split('/').includes('..')) return undefined;
  return rest.endsWith('/') ? `${rest}index.html` : rest;
}

/** @param {string} path */
const isHashedAsset = (path) => path.startsWith('/assets/');

/**
 * @param {string} root
 * @param {string} path
 */
async function fileAt(root, path) {
  const file = resolve(join(root, path));
  if (!file.startsWith(root + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, size: found.size } : undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, text, headers = {}) {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
  });
  response.end(`${status} ${text}\n`);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {{ file: string, size: number }} found
 */
async function send(request, response, path, found) {
  const kind = extname(path).toLowerCase();
  const gzip = !PACKED.has(kind) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    // A page names what is inline in it, which a policy for all pages cannot.
    ...(kind === '.html' ? { 'Content-Security-Policy': headerFor(await readFile(found.file, 'utf8')) } : {}),
    'Content-Type': TYPES[kind] ?? 'application/octet-stream',
    'Cache-Control': isHashedAsset(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': found.size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(found.file);
  // A reader who closes the tab ends the stream early; that is no fault of the server.
  const ended = () => {};
  if (gzip) pipeline(source, createGzip(), response, ended);
  else pipeline(source, response, ended);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 * @param {string} prefix
 */
async function answer(request, response, root, prefix) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'method not allowed', { Allow: 'GET, HEAD' });
    return;
  }
  const path = sitePath(request.url ?? '/', prefix);
  const found = path === undefined ? undefined : await fileAt(root, path);
  if (path === undefined || found === undefined) refuse(response, 404, 'not found');
  else await send(request, response, path, found);
}

/**
 * A server for a built static site. Unknown paths are 404, never the index: an old page that
 * asks for a chunk of an older build must learn that it is gone.
 * @param {{ root: string, prefix?: string }} options
 */
export function createSiteServer({ root, prefix = '/' }) {
  const base = resolve(root);
  return createServer((request, response) => {
    answer(request, response, base, prefix).catch(() => refuse(response, 500, 'server error'));
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOn(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * Serves `root` on 127.0.0.1 (never on the network). Port 0 takes any free one; a taken port
 * is stepped over, up to 50 times, unless `exact`.
 * @param {{ root: string, port?: number, prefix?: string, exact?: boolean }} options
 */
export async function serveSite({ root, port = 4173, prefix = '/', exact = false }) {
  const server = createSiteServer({ root, prefix });
  for (let offset = 0; ; offset += 1) {
    try {
      const taken = await listenOn(server, port === 0 ? 0 : port + offset);
      return {
        url: `http://127.0.0.1:${taken}${prefix}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done(undefined));
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!inUse || exact || offset >= 50) throw error;
    }
  }
}

/** PORT as a number, or undefined when it is absent; throws on nonsense. */
export function portFromEnvironment() {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT=${text} is no port`);
  return port;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = process.env['DIST_DIR'] ?? 'dist';
  const port = portFromEnvironment();
  const site = await serveSite({ root, port: port ?? 4173, exact: port !== undefined });
  console.log(`Serving ${root} at ${site.url}`);
}
