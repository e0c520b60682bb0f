import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PluginOption } from 'vite';

/**
 * A program and all that it imports as one classic script, for places that start no modules.
 *
 * @param constants names in the program, and the text of a value to put in their place
 * @throws Error if it does not fit into one file
 */
export async function classicScript(entry: string, plugins: PluginOption[] = [], constants: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('..', import.meta.url)), configFile: false, logLevel: 'error', plugins,
    define: { 'process.env.NODE_ENV': '"production"', ...constants },
    build: {
      // A library: nothing is fetched beforehand, since there is nothing to fetch.
      lib: { entry, formats: ['iife'], name: 'app' },
      target: 'baseline-widely-available', write: false, copyPublicDir: false, cssCodeSplit: false,
    },
  });
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []))
    .filter((one) => one.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1) throw new Error(`${entry} gave ${chunks.length} files`);
  return `"use strict";${chunk.code}`;
}
