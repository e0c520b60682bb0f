import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/i18n/format.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import type { NumberKey } from '../../src/model/inputs.ts';
import { SPEC } from '../../src/model/inputTable.ts';
import { controlOf, expectAgreement, openLab } from '../helpers/labPage.ts';
import type { Control } from '../helpers/labPage.ts';

async function type(page: Page, { field }: Control, text: string, end = 'Enter'): Promise<void> {
  await field.fill(text);
  await page.keyboard.press(end);
}

describe.each(['ja', 'en'] as const)('a number field (%s)', (lang) => {
  test('takes numbers as people write them, and says what it could not take as it stood', async () => {
    const page = await openLab({ lang });
    const messages = await loadMessages(lang);
    const { field: says } = messages.errors;
    const limit = (key: NumberKey, end: 'min' | 'max'): string => formatOf(lang).byUnit(SPEC[key][end], SPEC[key].unit, 'usd');
    const cases: readonly (readonly [key: NumberKey, typed: string, shown: string, note?: string])[] = [
      ['workloads', '１２８', '128'], ['workloads', '1,024', '1,024'], ['workloads', ' 77 ', '77'],
      ['workloads', '50,000', '50,000'],
      ['workloads', '999999', '100,000', says.largest(limit('workloads', 'max'))],
      ['workloads', '0', '1', says.smallest(limit('workloads', 'min'))],
      ['workloads', '2.4', '2', says.whole],
      ['guestOsMemory', '２ GiB', '2,048'], ['guestOsMemory', '１，５３６', '1,536'],
      ['guestOsDisk', '0.5 TiB', '500', says.largest(limit('guestOsDisk', 'max'))],
      ['utilization', '25%', '25'], ['utilization', '３０', '30'], ['utilization', '12.5 ％', '12.5'],
    ];
    for (const [key, typed, shown, note = ''] of cases) {
      const control = controlOf(page, messages, key);
      await type(page, control, typed);
      await expect.poll(async () => control.field.inputValue(), { message: typed }).toBe(shown);
      expect((await page.locator(`[id="input-${SPEC[key].url}-note"]`).innerText()).trim(), typed).toBe(note);
      expect(await control.field.getAttribute('aria-invalid'), typed).toBe('false');
    }
    await expect.poll(() => page.url()).toContain('u=0.125');
    const inputs = await expectAgreement(page, messages);
    expect(inputs).toMatchObject({ workloads: 2, guestOsMemory: 1536, guestOsDisk: 500, utilization: 0.125 });
  });

  test('keeps what it cannot read, says why, and goes on with the value before', async () => {
    const page = await openLab({ lang });
    const messages = await loadMessages(lang);
    const { field: says } = messages.errors;
    const control = controlOf(page, messages, 'workloads');
    const note = page.locator('[id="input-n-note"]');
    for (const [typed, message] of [
      ['abc', says.notANumber], ['1,5', says.ambiguous], ['0x10', says.notANumber], ['1e999', says.notANumber], ['', says.notANumber],
      ['1_000', says.notANumber], ['<b>9</b>', says.notANumber],
    ] as const) {
      await type(page, control, typed, 'Tab');
      expect(await control.field.inputValue(), typed).toBe(typed);
      expect(await note.innerText(), typed).toBe(message);
      expect(await control.field.getAttribute('aria-invalid'), typed).toBe('true');
      expect(await control.slider.getAttribute('aria-valuetext'), typed).toBe(formatOf(lang).byUnit.aria(800, 'count', 'usd'));
      await control.field.focus();
      await page.keyboard.press('Escape');
      expect(await control.field.inputValue(), `${typed}, Esc`).toBe('800');
      expect(await note.innerText(), `${typed}, Esc`).toBe('');
    }
    expect(new URL(page.url()).hash).toBe(`#v=1&view=lab&lang=${lang}`);
    await expectAgreement(page, messages);
  });
});

test('a value beyond the slider stays, and the buttons go on from it', async () => {
  const page = await openLab({ lang: 'en' });
  const messages = await loadMessages('en');
  const control = controlOf(page, messages, 'workloads');
  await type(page, control, '50,000');
  expect(await control.slider.inputValue()).toBe('1000');
  expect(await control.slider.getAttribute('aria-valuetext')).toContain('50,000');
  await control.more.click();
  expect(Number((await control.field.inputValue()).replace(',', ''))).toBeGreaterThan(50_000);
  await expect.poll(() => page.url()).toMatch(/n=5[1-9]\d{3}&/);
  expect((await expectAgreement(page, messages)).workloads).toBeGreaterThan(50_000);
});

test('what an input method is still composing is not read', async () => {
  const page = await openLab({ lang: 'ja' });
  const messages = await loadMessages('ja');
  const { field, slider } = controlOf(page, messages, 'workloads');
  const debug = await page.context().newCDPSession(page);
  await field.focus();
  await field.press('ControlOrMeta+a');
  await debug.send('Input.imeSetComposition', { text: '１２８', selectionStart: 3, selectionEnd: 3 });
  expect(await field.inputValue()).toBe('１２８');
  // Enter accepts the characters; only the next one means the number.
  await debug.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  expect(await slider.getAttribute('aria-valuetext')).toBe(formatOf('ja').byUnit.aria(800, 'count', 'usd'));
  await debug.send('Input.insertText', { text: '１２８' });
  expect(await slider.getAttribute('aria-valuetext')).toBe(formatOf('ja').byUnit.aria(800, 'count', 'usd'));
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('128');
  await expect.poll(() => page.url()).toContain('n=128');
  await expectAgreement(page, messages);
});

test('the wheel over a number field scrolls the page and changes nothing', async () => {
  const page = await openLab({ lang: 'en', height: 600 });
  const messages = await loadMessages('en');
  const { field, slider } = controlOf(page, messages, 'guestOsMemory');
  for (const one of [field, slider]) {
    await one.focus();
    await one.hover();
    await page.mouse.wheel(0, 60);
    expect(await field.inputValue()).toBe('2,048');
  }
  await expect.poll(async () => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});
