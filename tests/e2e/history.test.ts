import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/i18n/messages.ts';
import { controlOf, expectAgreement, openLab } from '../helpers/labPage.ts';

describe.each(['ja', 'en'] as const)('undo and redo (%s)', (lang) => {
  test('walk back and forth over every kind of change, by button and by key', async () => {
    const page = await openLab({ lang });
    const messages = await loadMessages(lang);
    const { buttons } = messages.lab;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const [n, u] = [controlOf(page, messages, 'workloads'), controlOf(page, messages, 'utilization')];
    expect(await button(buttons.undo).isDisabled()).toBe(true);
    expect(await button(buttons.resetAll).isDisabled()).toBe(true);

    await n.field.fill('40');
    await page.keyboard.press('Enter');
    await u.slider.focus();
    await page.keyboard.press('End');
    await button(messages.terms.eras['2007'].name).click();
    const states = async (): Promise<readonly string[]> => [await n.field.inputValue(), await u.field.inputValue()];
    await expect.poll(states).toEqual(['40', '100']);

    await button(buttons.undo).click();
    await button(buttons.undo).click();
    await expect.poll(states).toEqual(['40', '10']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(states).toEqual(['800', '10']);
    expect(await button(buttons.undo).isDisabled()).toBe(true);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.keyboard.press('ControlOrMeta+y');
    await expect.poll(states).toEqual(['40', '100']);
    await button(buttons.redo).click();
    expect(await button(buttons.redo).isDisabled()).toBe(true);
    await expect.poll(() => page.url()).toContain('era=2007&n=40&u=1');
    await expectAgreement(page, messages);

    await button(buttons.resetAll).click();
    await expect.poll(states).toEqual(['100', '12']);
    await expect.poll(() => page.url()).not.toContain('n=40');
    await button(buttons.undo).click();
    await expect.poll(states).toEqual(['40', '100']);
    await expect.poll(() => page.url()).toContain('era=2007&n=40&u=1');
    await expectAgreement(page, messages);
  });
});

test('Ctrl+Z inside a field takes back letters, not the last change', async () => {
  const page = await openLab({ lang: 'en' });
  const messages = await loadMessages('en');
  const { field, slider, more } = controlOf(page, messages, 'workloads');
  await more.click();
  const value = await slider.getAttribute('aria-valuetext');
  await field.focus();
  await page.keyboard.type('12');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await field.inputValue()).not.toBe('12');
  await page.keyboard.press('Escape');
  expect(await slider.getAttribute('aria-valuetext')).toBe(value);
});
