import { afterAll } from 'vitest';
import { assertKeptQuiet } from './keptPage.ts';

// Runs with every file of browser tests.
afterAll(assertKeptQuiet);
