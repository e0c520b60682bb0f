/**
 * `unanswered`: inputs never seen in the headline; `onScreen`: whole figures that can be seen at once; `agree`: all
 * figures show the same revision.
 * @typedef {{
 *   fps: number, dropped: number, inputs: number, unanswered: number, p95: number, onScreen: number, agree: boolean,
 *   settledAfter: number,
 * }} Reading
 */

/**
 * Runs in the page and is sent there as text: watches frames, inputs and what they lead to until it is read.
 * Readings: frame and latency times in ms; a latency ends with the frame in which headline, field and thumb
 * all show the value that was put in.
 */
export function startProbe() {
  const frames = /** @type {number[]} */ ([]);
  const inputs = /** @type {number[]} */ ([]);
  const latencies = /** @type {number[]} */ ([]);
  let waiting = /** @type {number[]} */ ([]);
  let lastDrawn = 0;
  let running = true;
  const slider = /** @type {HTMLInputElement} */ (document.querySelector('#input-n'));
  const field = /** @type {HTMLInputElement} */ (document.querySelector('#input-n-field'));
  const headline = /** @type {HTMLElement} */ (document.querySelector('[data-headline]'));

  const onInput = (/** @type {Event} */ event) => {
    inputs.push(event.timeStamp);
    waiting.push(event.timeStamp);
  };
  slider.addEventListener('input', onInput, { capture: true });
  const observer = new MutationObserver(() => { lastDrawn = performance.now(); });
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-revision'] });

  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => {
    // React sets the field; the headline holds the same number. The thumb's spoken value is set with them.
    const agreed = headline.textContent.includes(field.value) && (slider.getAttribute('aria-valuetext') ?? '').includes(field.value);
    if (!agreed) return;
    const now = performance.now();
    latencies.push(...waiting.map((at) => now - at));
    waiting = [];
  };
  const onFrame = (/** @type {number} */ at) => {
    frames.push(at);
    afterFrame.port2.postMessage(0);
    if (running) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);

  /** @returns {Reading} */
  const readProbe = () => {
    running = false;
    observer.disconnect();
    slider.removeEventListener('input', onInput, { capture: true });
    const first = inputs[0] ?? 0;
    const last = inputs.at(-1) ?? 0;
    const during = frames.filter((at) => at >= first && at <= last + 17);
    const gaps = during.slice(1).map((at, i) => at - (during[i] ?? at));
    const sorted = latencies.toSorted((a, b) => a - b);
    const figures = [...document.querySelectorAll('[data-figure]')];
    const stamps = figures.map((figure) => figure.getAttribute('data-revision'));
    const boxes = figures.map((figure) => figure.getBoundingClientRect());
    return {
      fps: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0),
      dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round((gap * 60) / 1000) - 1), 0),
      inputs: inputs.length,
      unanswered: waiting.length,
      p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN,
      onScreen: boxes.filter(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight).length,
      agree: new Set(stamps).size === 1,
      settledAfter: Math.max(0, lastDrawn - last),
    };
  };
  Object.assign(globalThis, { readProbe });
}
