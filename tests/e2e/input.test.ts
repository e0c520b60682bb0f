import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import type { NumberKey } from '../../src/model/inputs.ts';
import { SPEC } from '../../src/model/inputTable.ts';
import { PRIMARY, atRest, controlOf, expectAgreement, figure, headline, openLab, seenText, whole } from '../helpers/labPage.ts';

const THUMB = 22;

/** Presses the thumb and moves it to a share of the rail, in small steps; the button stays down. */
async function drag(page: Page, slider: Locator, to: number): Promise<void> {
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not on the page');
  const xAt = (share: number): number => box.x + THUMB / 2 + share * (box.width - THUMB);
  const now = Number(await slider.inputValue()) / 1000;
  await page.mouse.move(xAt(now), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(xAt(to), box.y + box.height / 2, { steps: 5 });
}

/** Where each word of the axes stands, the mark of the present value left out: 'end 5' → '14 344'. */
async function axisPlaces(page: Page): Promise<Readonly<Record<string, string>>> {
  // While a slider moves, its picture stands in for the chart that can be explored.
  return figure(page, 'divergence').locator('svg[role="application"]:visible, svg[role="img"]:visible').first().locator('g[aria-hidden="true"]').first().evaluate((frame) =>
    Object.fromEntries([...frame.querySelectorAll('text')].filter((text) => text.closest('[font-weight="600"]') === null)
      .map((text) => [`${text.getAttribute('text-anchor')} ${text.textContent}`, `${text.getAttribute('x')} ${text.getAttribute('y')}`])));
}

/** The axes have not moved: what stands on both stands where it stood. A word may make room for the present value. */
function expectSameAxes(now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>, key: string): void {
  const both = Object.keys(before).filter((word) => word in now);
  expect(both.length, key).toBeGreaterThan(Object.keys(before).length - 3);
  expect(both.map((word) => [word, now[word]]), key).toEqual(both.map((word) => [word, before[word]]));
}

const shown = (messages: Messages, key: NumberKey, value: number): string =>
  formatOf(messages.lang).byUnit.parts(value, SPEC[key].unit, 'usd').number;

describe('the four sliders', () => {
  test.each([
    ['ja', ['workloads', 'utilization']], ['en', ['guestOsMemory', 'guestOsDisk']],
  ] as const)('follow the mouse (%s): a ghost, steady axes and a live headline on the way, one state at the end', async (lang, keys) => {
    const page = await openLab({ lang, width: 1440, height: 900 });
    await whole(page);
    const messages = await loadMessages(lang);
    for (const key of keys) {
      const { slider, field, frame } = controlOf(page, messages, key);
      const [axes, said, typed] = [await axisPlaces(page), await seenText(headline(page)), await field.inputValue()];
      // Down: an axis that is not held would shrink. Up it may grow, for no line shall leave the chart.
      await drag(page, slider, key === 'utilization' ? 0.03 : 0.35);
      await expect.poll(async () => figure(page, 'divergence').locator('[data-ghost]').count(), { message: `${key}: ghost` }).toBe(1);
      await atRest(page);
      expect(await field.inputValue(), key).not.toBe(typed);
      expectSameAxes(await axisPlaces(page), axes, `${key}: axes during the drag`);
      // Neither disk nor CPU runs out in 2026: they change no number of the headline.
      const moves = key === 'workloads' || key === 'guestOsMemory';
      expect((await seenText(headline(page))) !== said, `${key}: headline during the drag`).toBe(moves);
      expect(new URL(page.url()).hash, `${key}: address during the drag`).not.toContain(`&${SPEC[key].url}=`);
      await page.mouse.up();
      await expect.poll(() => new URL(page.url()).hash, { message: key }).toContain(`&${SPEC[key].url}=`);
      const inputs = await expectAgreement(page, messages);
      expect(await page.locator('[data-ghost]').count(), `${key}: ghost after`).toBe(0);
      expect(await field.inputValue(), key).toBe(shown(messages, key, inputs[key]));
      expect(await slider.getAttribute('aria-valuetext'), key).toBe(formatOf(lang).byUnit.aria(inputs[key], SPEC[key].unit, 'usd'));
      expect(await frame.getAttribute('data-changed'), key).toBe('true');
    }
  });

  test('follow the keys, to their ends and no further', async () => {
    const page = await openLab({ lang: 'ja' });
    const messages = await loadMessages('ja');
    for (const key of PRIMARY) {
      const { slider, field } = controlOf(page, messages, key);
      const { min, max } = SPEC[key].slider;
      const at = async (): Promise<string> => field.inputValue();
      const place = async (): Promise<number> => Number(await slider.inputValue());
      await slider.focus();
      const places = [await place()];
      for (const press of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']) {
        await page.keyboard.press(press);
        places.push(await place());
        const [was = 0, is = 0] = places.slice(-2);
        expect(/Right|Up/.test(press) ? is > was : is < was, `${key} ${press}: ${was} → ${is}`).toBe(true);
      }
      for (const [press, end] of [['Home', min], ['ArrowLeft', min], ['PageDown', min], ['End', max], ['ArrowRight', max], ['PageUp', max]] as const) {
        await page.keyboard.press(press);
        expect(await at(), `${key} ${press}`).toBe(shown(messages, key, end));
      }
      expect(await slider.evaluate((one) => one === document.activeElement), `${key} keeps the focus`).toBe(true);
    }
    await expect.poll(() => page.url()).toContain('u=1');
    await expectAgreement(page, messages);
  });

  test('kernel families, which decide, stand beside them and step one by one', async () => {
    const page = await openLab({ lang: 'en' });
    const messages = await loadMessages('en');
    const name = messages.inputs.items.kernelFamilies.short;
    const bar = page.getByRole('region', { name: messages.lab.landmarks.primary });
    const number = bar.getByRole('spinbutton', { name });
    const { min, max } = SPEC.kernelFamilies;
    await number.press('Home');
    expect(await number.getAttribute('aria-valuenow')).toBe(String(min));
    await bar.getByRole('button', { name: messages.lab.controls.increase(name) }).click();
    await bar.getByRole('button', { name: messages.lab.controls.increase(name) }).click();
    expect(await number.innerText()).toBe('3');
    await expect.poll(() => page.url()).toContain('&k=3');
    expect((await expectAgreement(page, messages)).kernelFamilies).toBe(3);
    await number.press('End');
    expect(await number.innerText()).toBe(String(max));
    await number.press('ControlOrMeta+z');
    expect(await number.innerText()).toBe('3');
    await bar.getByRole('button', { name: new RegExp(`^Reset ${name} to`) }).click();
    expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);
    await expectAgreement(page, messages);
  });

  test('have − and +, a mark when they are changed, and a way back', async () => {
    const page = await openLab({ lang: 'en' });
    const messages = await loadMessages('en');
    for (const key of PRIMARY) {
      const { field, less, more, reset, frame } = controlOf(page, messages, key);
      const start = await field.inputValue();
      expect(await reset.isVisible(), `${key}: nothing to reset`).toBe(false);
      await more.click();
      expect(await field.inputValue(), `${key} +`).not.toBe(start);
      await less.click();
      await less.click();
      expect(await field.inputValue(), `${key} − −`).not.toBe(start);
      expect(await frame.getAttribute('data-changed'), key).toBe('true');
      expect(await frame.innerText(), `${key}: said in words`).toContain(messages.lab.controls.changed);
      await expect.poll(() => page.url(), { message: key }).toContain(`&${SPEC[key].url}=`);
      await reset.click();
      expect(await field.inputValue(), `${key} reset`).toBe(start);
      expect(await frame.getAttribute('data-changed'), key).toBe('false');
      await expect.poll(() => page.url(), { message: key }).not.toContain(`&${SPEC[key].url}=`);
    }
    await expectAgreement(page, messages);
  });
});

describe('a drag', () => {
  test('can be taken back by one step, and can end outside the window', async () => {
    const page = await openLab({ lang: 'en' });
    const messages = await loadMessages('en');
    const { slider, field } = controlOf(page, messages, 'guestOsMemory');
    const before = await field.inputValue();
    await drag(page, slider, 0.5);
    await page.mouse.move(-50, -50, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('gm=');
    expect(await field.inputValue()).not.toBe(before);
    await page.getByRole('button', { name: messages.lab.buttons.undo }).click();
    expect(await field.inputValue()).toBe(before);
    await expectAgreement(page, messages);
  });

  test('goes on where two follow each other in haste: the last value wins everywhere', async () => {
    const page = await openLab({ lang: 'ja', width: 1440 });
    await whole(page);
    const messages = await loadMessages('ja');
    const [n, gm] = [controlOf(page, messages, 'workloads'), controlOf(page, messages, 'guestOsMemory')];
    for (const share of [0.1, 0.95, 0.4]) {
      await drag(page, n.slider, share);
      await page.mouse.up();
      await drag(page, gm.slider, 1 - share);
      await page.mouse.up();
    }
    // The address follows when all has come to rest.
    const fields = [await n.field.inputValue(), await gm.field.inputValue()];
    await expect.poll(async () => {
      const inputs = await expectAgreement(page, messages);
      return [shown(messages, 'workloads', inputs.workloads), shown(messages, 'guestOsMemory', inputs.guestOsMemory)];
    }).toEqual(fields);
    expect([await n.field.inputValue(), await gm.field.inputValue()]).toEqual(fields);
  });
});
