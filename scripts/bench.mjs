// The budgets of docs/ measured in a real browser. Not written yet: it fails rather than
// report a speed that nobody measured.
console.error('npm run bench: not written yet; no speed was measured.');
process.exitCode = 1;
