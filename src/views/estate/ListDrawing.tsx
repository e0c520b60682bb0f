import styles from './Estate.module.css';

/** Rows of a list: how long a name, its guest OS and its application are drawn. */
const ROWS = [[52, 16, 62], [66, 16, 22], [40, 10, 118], [58, 16, 40], [46, 10, 12], [70, 16, 84], [50, 10, 30]] as const;
const ROW = 17;
const BARS = 92;

/** Decoration: a list of machines as the page reads it, each with its size, the guest OS apart. */
export function ListDrawing() {
  return (
    <svg className={styles.list} viewBox={`0 0 236 ${ROWS.length * ROW}`} aria-hidden="true" focusable="false">
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
