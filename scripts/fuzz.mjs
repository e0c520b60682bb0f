// npm run fuzz [-- minutes]: the properties of npm test over and over, with other cases each time, until the time
// is up (10 minutes if none is given) or one fails. A failure prints the seed that brings it back.
import { ensureInstalled, runPackage } from './install.mjs';

const [given = '10', ...more] = process.argv.slice(2);
const minutes = Number(given);

function fuzz() {
  const end = Date.now() + minutes * 60_000;
  let rounds = 0;
  do {
    if (runPackage('vitest/vitest.mjs', ['run', '--config', 'vitest.fuzz.config.ts', '--reporter=dot']) !== 0) {
      console.error(`\nRound ${rounds + 1} failed; the seed is above.`);
      return 1;
    }
    rounds += 1;
  } while (Date.now() < end);
  console.log(`\n${rounds} ${rounds === 1 ? 'round' : 'rounds'}, nothing found.`);
  return 0;
}

if (more.length > 0 || !(minutes > 0)) {
  console.error('npm run fuzz [-- minutes], minutes above 0');
  process.exitCode = 64;
} else {
  process.exitCode = ensureInstalled() ? fuzz() : 1;
}
