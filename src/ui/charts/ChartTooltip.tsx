import type { ReactNode } from 'react';
import { DEPLOYMENT_INK, LINE_STYLE } from '../palette.ts';
import type { Theme } from '../palette.ts';
import type { DeploymentId } from '../../model/result.ts';
import styles from './ChartTooltip.module.css';

export interface TooltipRow {
  readonly id: string;
  /** Draws the line that this row speaks of; without it the row is plain. */
  readonly deployment?: DeploymentId;
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly strong?: boolean;
}

export interface ChartTooltipProps {
  readonly title: ReactNode;
  readonly rows: readonly TooltipRow[];
  readonly theme: Theme;
}

/**
 * What a chart shows at the point under the pointer or the keyboard. Polite, unlike the one that
 * Recharts brings; Recharts hides it on Esc. While the reader drags, give the chart no tooltip at all.
 */
export function ChartTooltip({ title, rows, theme }: ChartTooltipProps) {
  return (
    <div className={styles.tooltip} role="status" aria-live="polite" aria-atomic="true">
      <p className={styles.title}>{title}</p>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.id} className={styles.row} data-strong={row.strong === true}>
            <dt>
              <Swatch deployment={row.deployment} theme={theme} />
              {row.name}
            </dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Swatch({ deployment, theme }: { readonly deployment: DeploymentId | undefined; readonly theme: Theme }) {
  if (deployment === undefined) return <span className={styles.swatch} />;
  const line = LINE_STYLE[deployment];
  return (
    <svg className={styles.swatch} width="22" height="8" aria-hidden="true" focusable="false">
      <line
        x1="1" x2="21" y1="4" y2="4" stroke={DEPLOYMENT_INK[theme][deployment].mark} strokeWidth={line.width}
        strokeDasharray={line.dash} strokeLinecap={line.cap}
      />
    </svg>
  );
}

/** For a Recharts `<Tooltip>` with own content: nothing glides, and the box stays in the chart. */
export const TOOLTIP_PROPS = { isAnimationActive: false, offset: 14, wrapperStyle: { zIndex: 1 } } as const;
