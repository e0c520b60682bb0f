import { createContext } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { TableContent } from './table.ts';

/** A figure as it can be taken away: what it is called, where it is drawn, its numbers. */
export interface TakenFigure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly frame: RefObject<HTMLElement | null>;
  readonly table: (() => TableContent) | undefined;
  /** false: a list in words, of which there is no picture and no slide. */
  readonly isPictured?: boolean;
}

export interface Take {
  /** What the menu is called. */
  readonly label: string;
  /** What is in it; asked for when it is opened. */
  readonly menu: (figure: TakenFigure) => ReactNode;
}

/** How figures are taken away; null where they are not: on a wall, in HTML made ahead. */
export const TakeContext = createContext<Take | null>(null);
