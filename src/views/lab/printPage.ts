/** Until everything stands still for as long as it takes to believe it. */
const LOOK_MS = 100;
const STILL_LOOKS = 4;
const LONGEST_LOOKS = 200;

/** What has not been drawn yet: a place without its figure, a figure whose numbers are being worked out. */
const WAITING = '[data-slot] > [data-size], [data-waiting], [data-place] [data-picture]';

const pause = async (): Promise<void> => new Promise((done) => { setTimeout(done, LOOK_MS); });
const isWaiting = (): boolean => document.querySelector(WAITING) !== null;
/** Tells one state of the page from another, near enough. */
const lookOf = (): string => `${document.querySelectorAll('svg, table').length} ${document.documentElement.scrollHeight}`;

/** Whether all that paper should have is on the page already. */
export const isReadyToPrint = (): boolean => !isWaiting();

/**
 * Brings everything onto the page as paper has it: figures that nobody has come near, tables, light colours. A browser
 * that is asked to print does not wait for any of it; so it is asked when all is there, or after twenty seconds.
 */
export async function printPage(print: () => void = () => window.print()): Promise<void> {
  let still = 0;
  let before = '';
  for (let looks = 0; looks < LONGEST_LOOKS && still < STILL_LOOKS; looks += 1) {
    // Again and again: what it brings onto the page has to hear of it, too.
    window.dispatchEvent(new Event('beforeprint'));
    await pause();
    const look = lookOf();
    still = look === before && !isWaiting() ? still + 1 : 0;
    before = look;
  }
  print();
  window.dispatchEvent(new Event('afterprint'));
}
