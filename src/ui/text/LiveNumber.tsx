import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { valueAfterKey } from '../controls/rangeGesture.ts';
import { POSITIONS, positionOf, valueAt } from '../controls/scale.ts';
import type { SliderRange } from '../controls/scale.ts';
import type { Tone } from '../tone.ts';
import styles from './LiveNumber.module.css';

export interface LiveNumberProps {
  readonly range: SliderRange;
  readonly value: number;
  /** What is dragged: "Workloads". */
  readonly label: string;
  /** As it stands in the sentence, unit included. */
  readonly text: string;
  /** The same for listeners: "512 mebibytes". */
  readonly spoken: string;
  /** Values that a drag lands on when it comes near. */
  readonly marks?: readonly number[];
  readonly tone?: Tone;
  readonly onChange: (value: number) => void;
  /** Once, when the gesture is over. */
  readonly onCommit: () => void;
  /** Escape during a drag: back to the value before it. */
  readonly onCancel: () => void;
}

/** A drag so many pixels wide goes from one end of the range to the other. */
const TRAVEL = 360;
const NO_MARKS: readonly number[] = [];

/** A number inside a sentence that is a slider: drag it sideways, or use the keys of a slider. */
export const LiveNumber = memo(function LiveNumber(props: LiveNumberProps) {
  const { range, value, label, text, spoken, tone = 'ink' } = props;
  return (
    <span
      role="slider" tabIndex={0} className={styles.number} data-tone={tone} data-live-number=""
      aria-label={label} aria-valuemin={range.min} aria-valuemax={range.max} aria-valuenow={value} aria-valuetext={spoken}
      {...useLiveGesture(props)}
    >
      {text}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} style={{ insetInlineStart: `${positionOf(range, value) / (POSITIONS / 100)}%` }} />
      </span>
    </span>
  );
});

interface Drag {
  readonly pointer: number;
  readonly from: number;
  readonly position: number;
}

function useLiveGesture({ range, value, marks = NO_MARKS, onChange, onCommit, onCancel }: LiveNumberProps) {
  const drag = useRef<Drag | null>(null);
  const moved = useRef(false);
  const leave = useRef(onCommit);
  useEffect(() => { leave.current = onCommit; });
  // Gone from under the hand, with its sentence: what was reached counts.
  useEffect(() => () => { if (moved.current) leave.current(); }, []);
  const move = (next: number): void => {
    if (next === value) return;
    moved.current = true;
    onChange(next);
  };
  const settle = (): void => {
    drag.current = null;
    if (!moved.current) return;
    moved.current = false;
    onCommit();
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || drag.current !== null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { pointer: event.pointerId, from: event.clientX, position: positionOf(range, value) };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const at = drag.current;
      if (at === null || at.pointer !== event.pointerId) return;
      const position = at.position + ((event.clientX - at.from) / TRAVEL) * POSITIONS;
      // Not moved is not rounded: a press alone changes nothing.
      if (event.clientX === at.from && !moved.current) return;
      move(valueAt(range, Math.min(POSITIONS, Math.max(0, position)), marks));
    },
    onPointerUp: settle,
    onPointerCancel: settle,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && moved.current) {
        moved.current = false;
        drag.current = null;
        return onCancel();
      }
      const next = valueAfterKey({ range, value }, event.key, event.shiftKey);
      if (next === null) return;
      event.preventDefault();
      move(next);
    },
    onKeyUp: (): void => { if (drag.current === null) settle(); },
    onBlur: settle,
  };
}
