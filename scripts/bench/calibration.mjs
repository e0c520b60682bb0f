/**
 * A fixed piece of work, in Node and in the page alike: it takes about 1 ms on the quiet machine on
 * which the budgets were set (2 cores, Node 20.20). Milliseconds are judged as ratios to it, so that
 * a slow or busy machine changes both and not the verdict. Self-contained: it is also sent to the page.
 * @returns {number} median milliseconds of one round
 */
export function calibrationMs() {
  const round = () => {
    let hash = 1;
    let total = 0;
    const seen = new Map();
    for (let i = 0; i < 256_000; i += 1) {
      hash = (Math.imul(hash, 1_103_515_245) + 12_345) & 0x7fffffff;
      total += Math.sqrt(hash) / (1 + (hash % 7));
      if (i % 8 === 0) seen.set(hash % 512, { at: i, total });
    }
    return total + seen.size;
  };
  const times = [];
  for (let run = 0; run < 31; run += 1) {
    const start = performance.now();
    round();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[15] ?? Number.NaN;
}
