import styles from './Estate.module.css';

/** Rows of a list: how long a name, its guest OS and its application are drawn. */
const ROWS = [[52, 16, 124], [66, 16, 40], [40, 10, 222], [58, 16, 76], [46, 10, 20], [70, 16, 160], [50, 10, 56]] as const;
const ROW = 17;
const BARS = 92;

/** Decoration: a list of machines as the page reads it, each with its size, the guest OS apart. */
export function ListDrawing() {
  return (
    <svg className={styles.list} viewBox={`0 0 330 ${ROWS.length * ROW}`} aria-hidden="true" focusable="false">
      {ROWS.map(([name, os, application], i) => (
        <g key={name} transform={`translate(0 ${i * ROW})`}>
          <rect data-name="" y={5} width={name} height={5} rx={1} />
          <rect data-os="" x={BARS} y={1} width={os} height={12} />
          <rect data-application="" x={BARS + os + 1} y={1} width={application} height={12} />
        </g>
      ))}
    </svg>
  );
}
