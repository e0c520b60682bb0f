import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../src/derive/presets.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { resolveInputs } from '../../src/model/inputTable.ts';
import { controlOf, expectAgreement, figure, hasStarted, headline, openLab, seenText, whole } from '../helpers/labPage.ts';

describe.each(['ja', 'en'] as const)('eras and situations (%s)', (lang) => {
  test('another era keeps what was set by hand and says so', async () => {
    const page = await openLab({ lang });
    const messages = await loadMessages(lang);
    const { field } = controlOf(page, messages, 'guestOsMemory');
    await field.fill('777');
    await page.keyboard.press('Enter');
    const era = page.getByRole('group', { name: messages.lab.era.label }).getByRole('button', { name: messages.terms.eras['2007'].name });
    await era.click();
    expect(await era.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(async () => field.inputValue()).toBe('777');
    await expect.poll(async () => page.locator('main [role="status"]').first().innerText()).toContain(
      messages.notices.eraKept({ era: '2007', names: [messages.inputs.items.guestOsMemory.name], fleet: false }));
    await expect.poll(() => page.url()).toContain('#v=1&era=2007&gm=777');
    expect(await expectAgreement(page, messages)).toMatchObject({ era: '2007', guestOsMemory: 777, workloads: 100 });
    await page.getByRole('button', { name: messages.lab.buttons.undo }).click();
    await expect.poll(() => page.url()).toContain('era=2026');
    expect(await expectAgreement(page, messages)).toMatchObject({ era: '2026', guestOsMemory: 777 });
    await expect.poll(async () => page.locator('main [role="status"]').first().innerText()).toBe('');
  });

  test('a situation sets its inputs, says what to look at, and can be taken back', async () => {
    const page = await openLab({ lang, hash: 'n=55', height: 900 });
    const messages = await loadMessages(lang);
    for (const { id, era, overrides } of PRESETS.filter((_, i) => i % 3 === (lang === 'ja' ? 0 : 1))) {
      const words = messages.presets.items[id];
      const button = page.getByRole('button', { name: new RegExp(`^${words.title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`) });
      await button.click();
      expect(await button.getAttribute('aria-pressed'), id).toBe('true');
      await page.getByText(words.look).waitFor();
      await expect.poll(() => page.url(), { message: id }).toContain(`era=${era}`);
      await expect.poll(async () => (await expectAgreement(page, messages)).workloads, { message: id }).toBe(resolveInputs(era, overrides).workloads);
      expect(await expectAgreement(page, messages), id).toEqual(resolveInputs(era, overrides));
      await page.getByRole('button', { name: messages.lab.buttons.undo }).click();
      await expect.poll(async () => (await expectAgreement(page, messages)).workloads, { message: `${id} undone` }).toBe(55);
    }
  });
});

test('another language keeps state, focus and place, and loads nothing anew', async () => {
  const page = await openLab({ lang: 'ja', hash: 'n=123&gm=600&show=memory', width: 1440, height: 900 });
  await whole(page);
  const [ja, en] = [await loadMessages('ja'), await loadMessages('en')];
  const inputs = await expectAgreement(page, ja);
  await page.evaluate(() => { Object.assign(window, { sameDocument: true }); });
  await figure(page, 'stack').scrollIntoViewIfNeeded();
  const placeOf = async (): Promise<number> => figure(page, 'stack').evaluate((one) => one.getBoundingClientRect().top);
  const place = await placeOf();
  const button = page.getByRole('button', { name: 'English', exact: true });
  await button.evaluate((one) => { one.focus({ preventScroll: true }); });
  await button.evaluate((one) => { (one as HTMLElement).click(); });
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await expectAgreement(page, en)).toEqual(inputs);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(await button.evaluate((one) => one === document.activeElement), 'focus').toBe(true);
  expect(await page.locator('main').innerText(), 'no Japanese is left but in names').not.toMatch(/[ぁ-んァ-ヶ]{4,}/);
  await expect.poll(async () => Math.abs((await placeOf()) - place), { message: 'place' }).toBeLessThan(160);
  await page.getByRole('button', { name: '日本語', exact: true }).click();
  await expect.poll(async () => seenText(headline(page))).toMatch(/ワークロード123/);
  expect(await expectAgreement(page, ja)).toEqual(inputs);
});

test('the theme follows the switch and the system, and is remembered', async () => {
  const page = await openLab({ lang: 'en', context: { colorScheme: 'dark' } });
  const { theme } = (await loadMessages('en')).lab;
  const group = page.getByRole('group', { name: theme.label });
  const dark = async (): Promise<boolean> => page.evaluate(() => {
    const [r = 255] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    const paper = document.querySelector('[data-figure="divergence"] [role="application"] rect[fill]')?.getAttribute('fill') ?? '';
    return r < 100 && Number.parseInt(paper.slice(1, 3), 16) < 100;
  });
  await expect.poll(dark).toBe(true);
  await group.getByRole('button', { name: theme.light }).click();
  await expect.poll(dark).toBe(false);
  await group.getByRole('button', { name: theme.auto }).click();
  await expect.poll(dark).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(dark).toBe(false);
  await group.getByRole('button', { name: theme.dark }).click();
  await expect.poll(() => page.url()).toContain('theme=dark');
  const opened = new URL('/#v=1&view=lab', page.url()).href;
  // Another hash alone would load nothing.
  await page.goto('about:blank');
  await page.goto(opened);
  await hasStarted(page);
  await expect.poll(dark).toBe(true);
});
