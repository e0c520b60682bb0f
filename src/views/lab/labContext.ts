import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Format } from '../../i18n/format.ts';
import type { FirstMessages, Messages } from '../../i18n/messages.ts';
import type { LabState, LabStore } from '../../store/labStore.ts';
import type { FrameQueue } from '../../ui/frameQueue.ts';
import type { Follow, GoTo } from '../goTo.ts';
import type { Stage } from '../../ui/scene.ts';
import type { SceneSource } from './sceneSource.ts';

/** What every part of the lab is handed by main.tsx. */
export interface Lab {
  readonly store: LabStore;
  readonly scenes: SceneSource;
  readonly queue: FrameQueue;
  /** The words of the first view, there from the start. */
  readonly messages: FirstMessages;
  /** All words; null until they have come, a moment after the first view. */
  readonly all: Messages | null;
  readonly format: Format;
  /** The theme in force, resolved. */
  readonly theme: 'light' | 'dark';
  readonly goTo: GoTo;
  /** What the figures stand on: a page, where nothing else is said. */
  readonly stage?: Stage;
  /** In a frame: how high a chart may be, px. */
  readonly room?: number | undefined;
  readonly follow: Follow;
}

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('the lab is used outside of its context');
  return lab;
}

/** All words, for the parts that are there only once they have come. */
export function useAllWords(): Messages {
  const { all } = useLab();
  if (all === null) throw new Error('a part that needs all words is drawn before they have come');
  return all;
}

/** One slice of what the reader chose; the component is drawn again only when that slice changes. */
export function useChosen<T>(select: (state: LabState) => T): T {
  return useStore(useLab().store, select);
}
