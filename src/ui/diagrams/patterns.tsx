import { useId } from 'react';
import type { ReactNode } from 'react';
import type { SharePart } from '../../derive/hostShares.ts';
import { GROUND, LAYER_INK } from '../palette.ts';
import type { LayerInk, Pattern, Theme } from '../palette.ts';

export interface Paint {
  /** Goes into the drawing once, before what it fills. */
  readonly defs: ReactNode;
  /** `fill` of a part; grey where the deployment is drawn in grey. */
  readonly fill: (part: SharePart, grey?: boolean) => string;
  readonly ink: (part: SharePart, grey?: boolean) => LayerInk;
}

const PARTS: readonly SharePart[] = [
  'application', 'image', 'runtime', 'guestOs', 'guestKernel', 'userland', 'monitor', 'vmmOverhead', 'sharedPages',
  'agents', 'hostOs', 'hypervisor', 'stranded', 'headroom',
];

function inkOf(theme: Theme, part: SharePart, grey: boolean): LayerInk {
  const ground = GROUND[theme];
  if (part === 'headroom') return { fill: ground.paper, line: ground.rule, text: ground.ink, pattern: 'plain' };
  if (grey && part !== 'application') return { fill: ground.rule, line: ground.ruleStrong, text: ground.ink, pattern: 'diagonal' };
  return LAYER_INK[theme][part];
}

/** Patterns in a tile of 6 px: fine enough for a sliver, coarse enough for a projector. */
const TILE = 6;

function Strokes({ pattern, line }: { readonly pattern: Pattern; readonly line: string }) {
  switch (pattern) {
    case 'plain': return null;
    case 'dots': return <circle cx={3} cy={3} r={1.1} fill={line} />;
    case 'horizontal': return <path d="M0 3H6" stroke={line} strokeWidth={1} />;
    case 'vertical': return <path d="M3 0V6" stroke={line} strokeWidth={1} />;
    case 'diagonal': return <path d="M0 0V6" stroke={line} strokeWidth={3} />;
    case 'cross': return <path d="M0 3H6M3 0V6" stroke={line} strokeWidth={1} />;
    case 'empty': return <path d="M0 0V6" stroke={line} strokeWidth={0.8} />;
  }
}

const TURNED: readonly Pattern[] = ['diagonal', 'cross', 'empty'];

function PartPattern({ id, ink }: { readonly id: string; readonly ink: LayerInk }) {
  const turn = TURNED.includes(ink.pattern) ? { patternTransform: 'rotate(45)' } : {};
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse" {...turn}>
      <rect width={TILE} height={TILE} fill={ink.fill} />
      <Strokes pattern={ink.pattern} line={ink.line} />
    </pattern>
  );
}

/** Fills for one drawing: ids are its own, so that several drawings on a page do not mix. */
export function usePaint(theme: Theme): Paint {
  const own = useId().replace(/[^\w-]/g, '');
  const nameOf = (part: SharePart, grey: boolean): string => `${own}-${grey ? 'grey-' : ''}${part}`;
  const patterned = PARTS.filter((part) => inkOf(theme, part, false).pattern !== 'plain');
  return {
    defs: (
      <defs>
        {patterned.map((part) => <PartPattern key={part} id={nameOf(part, false)} ink={inkOf(theme, part, false)} />)}
        <PartPattern id={nameOf('guestOs', true)} ink={inkOf(theme, 'guestOs', true)} />
      </defs>
    ),
    fill: (part, grey = false) => {
      const ink = inkOf(theme, part, grey);
      return ink.pattern === 'plain' ? ink.fill : `url(#${nameOf(grey ? 'guestOs' : part, grey)})`;
    },
    ink: (part, grey = false) => inkOf(theme, part, grey),
  };
}
