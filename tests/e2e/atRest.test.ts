import { expect, test } from 'vitest';
import { openPage } from '../helpers/browser.ts';
import { atRest } from '../helpers/labPage.ts';

const stamped = (...revisions: readonly number[]): string => revisions.map((revision) => `<p data-revision="${revision}"></p>`).join('');

test('a page is at rest when every stamp is the same, and not before', async () => {
  const page = await openPage({
    path: 'stamps.html', allow: [/./],
    prepare: async (one) => one.route('**/stamps.html', async (route) => route.fulfill({ contentType: 'text/html', body: stamped(1, 2) })),
  });
  await expect(atRest(page, 500)).rejects.toThrow('revisions 1, 2');
  await page.evaluate(() => { setTimeout(() => document.querySelector('[data-revision="1"]')?.setAttribute('data-revision', '2'), 300); });
  expect(await atRest(page)).toBe(2);
});
