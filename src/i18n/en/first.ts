import type { first as ja } from '../ja/first.ts';

export const first = {
  what: 'Move a slider and see where hardware virtualization (virtual machines) and OS virtualization (containers) part, and by how much. No number you enter leaves your browser.',
  needs: 'What stands here is the result for the default inputs. Changing them needs JavaScript. If this text stays, switch JavaScript on or open the page in a newer browser.',
  waiting: '…',
} satisfies typeof ja;
