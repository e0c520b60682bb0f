import { describe, expect, test } from 'vitest';
import { DECKS } from '../../src/derive/decks.ts';
import { talkPaceOf } from '../../src/derive/talkPace.ts';

// Sales: 1, 1.5, 1.5, 2, 1.5, 1, 1.5 minutes.
describe('pace of a talk', () => {
  test('on time while the plan is on this slide, its end included', () => {
    expect(talkPaceOf(DECKS.sales, 1, 60)).toEqual({ planned: 600, late: 0 });
    expect(talkPaceOf(DECKS.sales, 1, 150).late).toBe(0);
  });
  test('late by what lies beyond the end of the slide', () => expect(talkPaceOf(DECKS.sales, 1, 160).late).toBe(10));
  test('early by what is missing to its beginning', () => expect(talkPaceOf(DECKS.sales, 2, 100).late).toBe(-50));
  test('the first slide is never early, and at the end the whole plan counts', () => {
    expect(talkPaceOf(DECKS.sales, 0, 0).late).toBe(0);
    expect(talkPaceOf(DECKS.sales, 6, 630).late).toBe(30);
  });
});
