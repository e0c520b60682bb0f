import { describe, expect, test } from 'vitest';
import { claims as claimsEn } from '../../src/i18n/en/figures/claims.ts';
import { claims as claimsJa } from '../../src/i18n/ja/figures/claims.ts';

describe('what is said of the claims', () => {
  test('1: even at the article’s load I/O-heavy work pays, and that load is before the move', () => {
    expect(claimsEn.items[1].remark).toMatch(/before the move; even there, I\/O-heavy work takes up to about 1\.6 times as long/);
    expect(claimsJa.items[1].remark).toMatch(/移行前のサーバーの使用率.*最大で1\.6倍/);
  });

  test('5: surveys ranged widely, and well-run sites were busier', () => {
    expect(claimsEn.items[5].remark).toMatch(/from 6% to 20%, and well-run sites reached 30–50%/);
    expect(claimsJa.items[5].remark).toMatch(/6%から20%まで.*30〜50%/);
  });
});
