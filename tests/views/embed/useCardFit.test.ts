import { describe, expect, it } from 'vitest';
import { Fitting } from '../../../src/views/embed/useCardFit.ts';
import type { CardFit, Measured } from '../../../src/views/embed/useCardFit.ts';

/** A figure as the browser would lay it out: how tall it is at a scale, in px of the frame, or with a chart of any height. */
interface Figure { readonly tall: (scale: number) => number; readonly around?: number; readonly isWords?: boolean }

function settled(fitting: Fitting, height: number, figure: Figure, width = 700): { readonly fit: CardFit; readonly steps: number } {
  for (let steps = 1; steps < 60; steps += 1) {
    const { scale, room } = fitting.fit;
    const drawing = figure.around === undefined ? null : (room ?? 460) * scale;
    const now: Measured = {
      width, height, drawing, body: drawing === null ? figure.tall(scale) : drawing + (figure.around ?? 0) * scale,
      isWords: figure.isWords ?? false, isWide: false,
    };
    if (!fitting.step(now)) return { fit: fitting.fit, steps };
  }
  throw new Error('never at rest');
}

/** Drawn smaller it has more width to lie in, and so is lower twice over. */
const picture = (natural: number): Figure => ({ tall: (scale) => natural * scale ** 1.6 });

describe('a figure in a frame of a given height', () => {
  it('stays as it is where it fits', () => {
    expect(settled(new Fitting(), 400, picture(390)).fit).toMatchObject({ scale: 1, isCut: false, wanted: 0 });
  });

  it('is drawn as large as it fits, to a few hundredths', () => {
    for (const natural of [420, 500, 600, 800]) {
      const { fit, steps } = settled(new Fitting(), 400, picture(natural));
      const best = (400 / natural) ** (1 / 1.6);
      expect(fit.isCut, String(natural)).toBe(false);
      expect(fit.scale, String(natural)).toBeLessThanOrEqual(best + 0.01);
      expect(fit.scale, String(natural)).toBeGreaterThan(best - 0.06);
      expect(steps).toBeLessThan(12);
    }
  });

  it('is cut, and says how much it lacks, where it would be too small to read', () => {
    const { fit } = settled(new Fitting(), 200, picture(2000));
    expect(fit.isCut).toBe(true);
    expect(fit.scale).toBeGreaterThan(0.5);
    expect(fit.wanted).toBeGreaterThan(500);
    expect(settled(new Fitting(), 200, { ...picture(400), isWords: true }).fit).toMatchObject({ isCut: true, scale: 0.85 });
  });

  it('gives a chart of any height what is left, and shrinks it only when that is too little', () => {
    expect(settled(new Fitting(), 400, { tall: () => 0, around: 60 }).fit).toMatchObject({ room: 340, scale: 1, isCut: false });
    expect(settled(new Fitting(), 1200, { tall: () => 0, around: 60 }).fit).toMatchObject({ room: 620, scale: 1 });
    const low = settled(new Fitting(), 200, { tall: () => 0, around: 60 }).fit;
    expect(low.scale).toBeLessThan(0.75);
    expect(low.isCut).toBe(false);
  });

  it('begins anew when the frame changes, and grows back', () => {
    const fitting = new Fitting();
    expect(settled(fitting, 300, picture(500)).fit.scale).toBeLessThan(0.8);
    expect(settled(fitting, 700, picture(500)).fit).toMatchObject({ scale: 1, isCut: false });
    // Something lower has come in the place of what stood there, as when a figure replaces its placeholder.
    expect(settled(fitting, 700, picture(1200)).fit.scale).toBeLessThan(0.8);
    expect(settled(fitting, 700, picture(300)).fit.scale).toBe(1);
  });

  it('comes to rest whatever it is asked for', () => {
    let flip = 1;
    const restless: Figure = { tall: () => { flip = -flip; return flip > 0 ? 900 : 100; } };
    expect(settled(new Fitting(), 300, restless).steps).toBeLessThan(60);
  });
});
