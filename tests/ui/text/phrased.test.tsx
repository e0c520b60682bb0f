import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Phrased, Rich } from '../../../src/ui/text/Rich.tsx';
import { clungParts, phrasesOf } from '../../../src/i18n/phrases.ts';
import { sceneOf } from '../parts/scenes.ts';

test.each([
  ['サーバー800台を平均10%しか使っていなければ、仕事の量は80台分です', 'サーバー800台を|平均10%しか|使っていなければ、|仕事の|量は|80台分です'],
  ['割り当てを組み合わせて、ご自分の環境で使い方を見直す', '割り当てを|組み合わせて、|ご自分の|環境で|使い方を|見直す'],
  ['Where the two part', 'Where the two part'],
  ['仮想化', '仮想化'],
])('%s', (text, wanted) => expect(phrasesOf(text).join('|')).toBe(wanted));

test('a heading may break between phrases, and reads as the same text', () => {
  const said = '800個のうち1個だけカーネルが違うと、コンテナのホストは増えます';
  const { container } = render(<h2><Phrased text={said} /></h2>);
  expect(container.textContent).toBe(said);
  expect(container.querySelectorAll('wbr').length).toBe(phrasesOf(said).length - 1);
});

test.each([
  ['VM10台（カーネル10個）か、コンテナ', 'VM10台（カーネル10個）|か、コンテナ'],
  ['「案」では', '「案」|では'],
  ['（カーネル10個）コンテナ', '（カーネル10個）コンテナ'],
])('a particle clings to the mark before it: %s', (text, wanted) => expect(clungParts(text).join('|')).toBe(wanted));

test('no line of a heading begins with a particle after a bracket, or with a mark, in one piece or in two', async () => {
  const { messages } = await sceneOf('2026', {}, 'ja');
  const said = '1台のホストに載るのは、VM10台（カーネル10個）か、コンテナ30個（カーネル1個）です';
  const pieces = ['1台のホストに載るのは、', { text: 'VM10台（カーネル10個）' }, 'か、', { text: 'コンテナ30個（カーネル1個）' }, 'です'];
  for (const node of [<h2 key="one"><Phrased text={said} /></h2>, <Rich key="two" as="h2" pieces={pieces} messages={messages.lab.receipt} />]) {
    const { container } = render(node);
    expect(container.textContent).toBe(said);
    const heading = container.querySelector('h2')?.innerHTML ?? '';
    const bare = heading.replace(/<wbr>/gu, '|').replace(/<span class="[^"]*joint[^"]*"><\/span>/gu, '+').replace(/<[^>]+>/gu, '');
    expect(bare).toBe('1台の|ホストに|載るのは、|VM10台（カーネル10個）+か、|コンテナ30個（カーネル1個）+です');
  }
});

test('between two pieces of a heading there is a place to break, in a paragraph there is none', async () => {
  const { messages } = await sceneOf('2026', {}, 'ja');
  const pieces = ['先に尽きるのは、', { text: 'VM' }, 'ではメモリ'];
  const broken = (as: 'h2' | 'p'): number =>
    render(<Rich as={as} pieces={pieces} messages={messages.lab.receipt} />).container.querySelectorAll('wbr').length;
  expect(broken('h2')).toBe(3);
  expect(broken('p')).toBe(0);
});
