import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unitBox, useGlide } from '../../../src/ui/diagrams/useGlide.ts';

interface Played { readonly part: string; readonly frames: Keyframe[]; readonly options: KeyframeAnimationOptions }
let played: Played[] = [];
let running: { readonly id: string; readonly cancel: () => void }[] = [];
let little = false;

beforeEach(() => {
  played = [];
  running = [];
  little = false;
  vi.stubGlobal('matchMedia', () => ({ matches: little }));
  Object.assign(SVGElement.prototype, {
    animate(this: SVGElement, frames: Keyframe[], options: KeyframeAnimationOptions) {
      played.push({ part: this.dataset['glide'] ?? '', frames, options });
    },
    getAnimations: () => running,
  });
});
afterEach(() => {
  Reflect.deleteProperty(SVGElement.prototype, 'animate');
  Reflect.deleteProperty(SVGElement.prototype, 'getAnimations');
  vi.unstubAllGlobals();
});

function Drawing({ state, x, shown = true }: { readonly state: string; readonly x: number; readonly shown?: boolean }) {
  const drawing = useGlide(state);
  return (
    <svg ref={drawing}>
      <g data-glide="box" transform={unitBox(x, 0, 10, 5)} />
      <g data-glide="names" opacity={shown ? 1 : 0} />
    </svg>
  );
}

test('a matrix that is an attribute and a style', () => {
  expect(unitBox(1.23456, 2, 30, 4)).toBe('matrix(30,0,0,4,1.235,2)');
});

test('a new state moves what stands elsewhere now, and fades what comes or goes', () => {
  const { rerender } = render(<Drawing state="before" x={0} shown={false} />);
  expect(played).toEqual([]);
  rerender(<Drawing state="after" x={50} />);
  expect(played.map((one) => one.part)).toEqual(['box', 'names']);
  expect(played[0]?.frames).toEqual([{ transform: 'matrix(10,0,0,5,0,0)' }, { transform: 'matrix(10,0,0,5,50,0)' }]);
  expect(played[1]?.frames).toEqual([{ opacity: '0' }, { opacity: '1' }]);
  for (const { options } of played) expect(Number(options.duration) + Number(options.delay)).toBeLessThanOrEqual(600);
});

test('the same state moves nothing: a drag is there at once', () => {
  const { rerender } = render(<Drawing state="after" x={0} />);
  rerender(<Drawing state="after" x={50} />);
  expect(played).toEqual([]);
});

test('readers who want no motion get none', () => {
  little = true;
  const { rerender } = render(<Drawing state="before" x={0} />);
  rerender(<Drawing state="after" x={50} />);
  expect(played).toEqual([]);
});

test('what changes under way calls the journey off; turned round, it starts where it was seen', () => {
  const { rerender, container } = render(<Drawing state="before" x={0} />);
  rerender(<Drawing state="after" x={50} />);
  played = [];
  const cancel = vi.fn<() => void>();
  running = [{ id: 'glide', cancel }, { id: 'another', cancel: () => { throw new Error('not ours'); } }];
  const box = container.querySelector<SVGElement>('[data-glide="box"]');
  vi.stubGlobal('getComputedStyle', () => ({ transform: 'matrix(10, 0, 0, 5, 20, 0)', opacity: '1' }));
  rerender(<Drawing state="after" x={70} />);
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(played).toEqual([]);
  rerender(<Drawing state="before" x={0} />);
  expect(played.find((one) => one.part === 'box')?.frames[0]).toEqual({ transform: 'matrix(10, 0, 0, 5, 20, 0)' });
  expect(box).toHaveAttribute('transform', 'matrix(10,0,0,5,0,0)');
});
