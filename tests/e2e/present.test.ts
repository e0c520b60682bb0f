import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DECKS } from '../../src/derive/decks.ts';
import { deck as words } from '../../src/i18n/en/deck.ts';
import { listens, openPage } from '../helpers/browser.ts';
import { onSlide, openDeck, shownSlide } from '../helpers/deckPage.ts';

const SALES = DECKS.sales.steps.map((step) => step.id);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('turning slides', () => {
  test('by every key and by a clicker, and the address follows by id', async () => {
    const page = await openDeck();
    const shown: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n', 'ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp', 'p', 'End', 'Home']) {
      await page.keyboard.press(key);
      shown.push(await shownSlide(page));
    }
    const places = [1, 2, 3, 4, 5, 4, 3, 2, 1, 0, SALES.length - 1, 0];
    expect(shown).toEqual(places.map((at) => SALES[at]));
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).toContain('scene=verdict');
    await page.reload();
    await onSlide(page, 'verdict');
  });

  test('not while a number is typed, a slider has the focus, or an input method composes', async () => {
    const page = await openDeck();
    await onSlide(page, 'server-sprawl');
    const field = page.locator('[data-slide] input[inputmode]').first();
    await field.focus();
    for (const key of ['n', 'Space', 'ArrowRight', 'b']) await page.keyboard.press(key);
    expect(await shownSlide(page)).toBe('server-sprawl');
    await page.locator('[data-slide] input[type="range"]').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Home');
    expect(await shownSlide(page)).toBe('server-sprawl');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true }));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true }));
    });
    expect(await shownSlide(page)).toBe('server-sprawl');
    await page.keyboard.press('n');
    expect(await shownSlide(page)).toBe('consolidation');
  });

  test('by the clicker right after a slider was moved with the pointer', async () => {
    const page = await openDeck();
    const slider = page.locator('[data-slide] input[type="range"]');
    const box = await slider.boundingBox();
    if (box === null) throw new Error('no slider');
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('PageDown');
    expect(await shownSlide(page)).toBe('consolidation');
  });

  test('to a number that is typed; one that does not exist is named and nothing happens', async () => {
    const page = await openDeck();
    await page.keyboard.press('g');
    const field = page.getByRole('dialog').getByRole('textbox');
    await field.waitFor();
    await page.keyboard.type('99');
    await field.press('Enter');
    await page.getByText(words.goTo.none('99', String(SALES.length))).waitFor();
    expect(await shownSlide(page)).toBe('server-sprawl');
    await field.fill('３');
    await field.press('Enter');
    await onSlide(page, 'os-sprawl');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the script', () => {
  test('a slide that was changed says so, keeps it on the way back, and returns by one key', async () => {
    const page = await openDeck({ hash: 'n=60' });
    const title = page.locator('[data-slide] h1');
    const scripted = await title.textContent();
    await page.locator('[data-slide] input[type="range"]').focus();
    await page.keyboard.press('End');
    await page.getByText(words.changed).waitFor();
    const changed = await title.textContent();
    expect(changed).not.toBe(scripted);
    await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
    await page.keyboard.press('n');
    expect(await page.getByText(words.changed).count()).toBe(0);
    await page.keyboard.press('p');
    expect(await title.textContent()).toBe(changed);
    await page.keyboard.press('r');
    await expect.poll(() => title.textContent()).toBe(scripted);
    expect(await page.getByText(words.changed).count()).toBe(0);
    expect(page.url()).toContain('n=60');
  });

  test('nothing moved on a slide is written into the reader’s own numbers', async () => {
    const page = await openDeck({ hash: 'n=60&scene=kernels' });
    await page.locator('[data-slide] input[type="range"]').focus();
    await page.keyboard.press('End');
    await page.getByText(words.changed).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-slide]').waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('n=60');
    expect(page.url()).toContain('view=story');
  });
});

describe('what lies over a slide', () => {
  test('black: on and off by B and by the point, ended by the next slide', async () => {
    const page = await openDeck();
    const black = page.locator('main > [data-black]');
    await page.keyboard.press('b');
    expect(await black.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
    await page.keyboard.press('.');
    expect(await black.count()).toBe(0);
    await page.keyboard.press('.');
    await page.keyboard.press('PageDown');
    expect(await black.count()).toBe(0);
    expect(await shownSlide(page)).toBe('consolidation');
  });

  test('Escape closes what is open, and only then leaves', async () => {
    const page = await openDeck();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: words.help.title }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await shownSlide(page)).toBe('server-sprawl');
    await page.keyboard.press('o');
    await page.getByRole('dialog', { name: words.overview.title }).getByRole('button', { name: 'Kernels', exact: false }).first().click();
    await onSlide(page, 'kernels');
    await page.keyboard.press('Escape');
    await page.locator('[data-slide]').waitFor({ state: 'detached' });
  });

  test('a deck of the reader’s own: chosen, ordered, under his headings, all of it in the link', async () => {
    const page = await openDeck({ hash: `deck=kernels.verdict&titles=${encodeURIComponent('For Acme')}~${encodeURIComponent('<b>Yours</b> first')}` });
    await page.getByText('<b>Yours</b> first', { exact: true }).waitFor();
    expect(await page.title()).toContain('<b>Yours</b> first');
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.make.title).click();
    await dialog.getByRole('checkbox').nth(1).uncheck();
    await dialog.getByRole('checkbox').nth(2).check();
    await dialog.getByRole('button', { name: /^Move “.*” up$/ }).nth(2).click();
    await dialog.getByRole('button', { name: words.make.start }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('deck=kernels.server-sprawl');
    await page.reload();
    await onSlide(page, 'kernels');
    await page.keyboard.press('n');
    await onSlide(page, 'server-sprawl');
  });

  test('a slide that the deck lacks is shown in the first deck that has it', async () => {
    const page = await openDeck({ hash: 'scene=sprawl-again' });
    expect(await shownSlide(page)).toBe('sprawl-again');
    await expect.poll(() => page.url()).toContain('deck=architecture');
    await page.keyboard.press('n');
    await onSlide(page, 'then-now');
  });

  test('a deck that does not exist is named, and the usual one shown', async () => {
    const page = await openDeck({ hash: 'deck=kernels.finale' });
    expect(await shownSlide(page)).toBe('server-sprawl');
  });
});

describe('the presenter’s window', () => {
  async function opened() {
    const wall = await openDeck({ hash: 'n=300' });
    const [desk] = await Promise.all([wall.context().waitForEvent('page'), wall.keyboard.press('s')]);
    await desk.getByRole('heading', { name: words.presenter.notes }).waitFor();
    return { wall, desk };
  }

  test('shows notes in both languages and what comes next, and turns the slides', async () => {
    const { wall, desk } = await opened();
    await desk.locator('[lang="ja"] p').first().waitFor();
    await button(desk, words.next).click();
    await onSlide(wall, 'consolidation');
    await desk.keyboard.press('PageDown');
    await onSlide(wall, 'os-sprawl');
    await expect.poll(() => desk.locator('[aria-current="step"]').textContent()).toContain('3');
    await button(desk, words.presenter.black).click();
    await wall.locator('main > [data-black]').waitFor();
    await button(desk, words.presenter.unblack).click();
    await wall.locator('main > [data-black]').waitFor({ state: 'detached' });
  });

  test('numbers typed there are seen by nobody until they are applied; a bad one is named and nothing applied', async () => {
    const { wall, desk } = await opened();
    const title = wall.locator('[data-slide] h1');
    const before = await title.textContent();
    const field = desk.getByRole('region', { name: words.presenter.pad.title }).getByRole('textbox').first();
    await field.fill('１２３４');
    expect(await title.textContent()).toBe(before);
    await field.fill('many');
    await button(desk, words.presenter.pad.apply).click();
    await expect.poll(() => desk.getByRole('region', { name: words.presenter.pad.title }).getByRole('status').textContent()).toContain('Nothing was applied');
    expect(await title.textContent()).toBe(before);
    await field.fill('１２３４');
    await button(desk, words.presenter.pad.apply).click();
    await expect.poll(() => title.textContent()).toContain('1,234');
    await expect.poll(() => wall.url()).toContain('n=1234');
  });

  test('either window closed: the other one says so, and the slides go on', async () => {
    const { wall, desk } = await opened();
    await desk.close();
    await wall.getByText(words.presenter.closed).waitFor();
    await wall.keyboard.press('n');
    await onSlide(wall, 'consolidation');
    const [again] = await Promise.all([wall.context().waitForEvent('page'), wall.keyboard.press('s')]);
    await again.getByRole('heading', { name: words.presenter.notes }).waitFor();
    await wall.close();
    await again.getByText(words.presenter.lost).waitFor();
    expect(await again.locator('main').textContent()).toContain(words.presenter.lost);
  });

  test('a popup that is blocked, a screen that may not be filled: said, and nothing else happens', async () => {
    const page = await openDeck({
      prepare: (one) => one.addInitScript(() => {
        window.open = () => null;
        Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
      }),
    });
    await page.keyboard.press('s');
    await page.getByText(words.presenter.blocked).waitFor();
    await page.keyboard.press('n');
    await onSlide(page, 'consolidation');
    await page.keyboard.press('f');
    // One notice at a time: the presenter's window is still the matter.
    expect(await page.getByText(words.presenter.blocked).count()).toBe(1);
  });
});

test('P begins the talk where the reader is in the story, and Escape leads back there', async () => {
  const page = await openPage({ hash: 'v=1&view=story&scene=kernels&n=60', lang: 'en' });
  // The article stands there before the page answers; this link comes with the page.
  await page.getByRole('link', { name: 'Slides' }).waitFor();
  await listens(page);
  await expect.poll(() => page.locator('#kernels').evaluate((section) => Math.abs(section.getBoundingClientRect().top) < innerHeight / 2)).toBe(true);
  await page.keyboard.press('p');
  await onSlide(page, 'kernels');
  await page.keyboard.press('Escape');
  await page.locator('#kernels h2').waitFor();
  await expect.poll(() => page.locator('#kernels').evaluate((section) => {
    const { top, bottom } = section.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  })).toBe(true);
  expect(page.url()).toContain('n=60');
});

test('Back leaves the talk as it came, and Forward is the slide again', async () => {
  const page = await openPage({ hash: 'v=1&view=story&n=60', lang: 'en' });
  await listens(page);
  await page.getByRole('link', { name: 'Slides' }).click();
  await onSlide(page, 'server-sprawl');
  await page.keyboard.press('n');
  await onSlide(page, 'consolidation');
  await expect.poll(() => page.url()).toContain('scene=consolidation');
  await page.goBack();
  await page.getByRole('link', { name: 'Slides' }).waitFor();
  await expect.poll(() => page.url()).toContain('view=story');
  await page.goForward();
  await onSlide(page, 'consolidation');
  expect(page.url()).toContain('n=60');
});
