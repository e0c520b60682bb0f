import { useEffect, useState } from 'react';
import type { Estate } from '../../derive/estate.ts';
import type { Imported } from '../../derive/estate/reading.ts';
import type { EstateFigureWords } from '../../i18n/ja/estateFigures.ts';
import { EstateFamilyFigure } from '../../ui/parts/EstateFamilyFigure.tsx';
import { EstateGroupsFigure } from '../../ui/parts/EstateGroupsFigure.tsx';
import { EstateRealityFigure } from '../../ui/parts/EstateRealityFigure.tsx';
import { EstateRowsFigure } from '../../ui/parts/EstateRowsFigure.tsx';
import { EstateSpreadFigure } from '../../ui/parts/EstateSpreadFigure.tsx';
import { EstateWasteFigure } from '../../ui/parts/EstateWasteFigure.tsx';
import { FigureSlot } from '../lab/FigureSlot.tsx';
import { useLab } from '../lab/labContext.ts';
import { EstateTake } from './EstateTake.tsx';
import { estateFigureTextNow, loadEstateFigureText } from './estateFigureText.ts';
import { later } from '../../ui/figure/later.ts';
import { fetched } from '../../ui/again.ts';

const MixFigure = later(async () => (await import('../../ui/parts/MixFigure.tsx')).MixFigure);
const HostShareFigure = later(async () => (await import('../../ui/parts/HostShareFigure.tsx')).HostShareFigure);
const BindingFigure = later(async () => (await import('../../ui/parts/BindingFigure.tsx')).BindingFigure);
const ResultsFigure = later(async () => (await import('../../ui/parts/ResultsFigure.tsx')).ResultsFigure);

export interface EstateFiguresProps {
  /** The estate as it was answered when it was taken over. */
  readonly estate: Estate;
  readonly imported: Imported;
}

/**
 * What an estate says of itself, and below it the figures of the lab for the same fleet: those read the inputs in
 * force, which hold the fleet since it was taken over, and follow the sliders; the others are of the export as it is.
 */
export function EstateFigures({ estate, imported: { inventory } }: EstateFiguresProps) {
  const words = useFigureWords();
  if (words === null) return null;
  const own = { words, estate, inventory };
  return (
    <>
      <FigureSlot id="estate-rows" size="low">{(scene) => <EstateRowsFigure scene={scene} {...own} />}</FigureSlot>
      <FigureSlot id="estate-spread" size="middle">{(scene) => <EstateSpreadFigure scene={scene} {...own} />}</FigureSlot>
      <FigureSlot id="estate-waste" size="middle">{(scene) => <EstateWasteFigure scene={scene} {...own} />}</FigureSlot>
      {estate.reality !== null && (
        <FigureSlot id="estate-reality" size="middle">{(scene) => <EstateRealityFigure scene={scene} {...own} />}</FigureSlot>
      )}
      <FigureSlot id="estate-families" size="middle">{(scene) => <EstateFamilyFigure scene={scene} {...own} />}</FigureSlot>
      <FigureSlot id="mix" size="middle">{(scene) => <MixFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="host-share" size="middle">{(scene) => <HostShareFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="binding" size="middle">{(scene) => <BindingFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="results" size="tall">{(scene) => <ResultsFigure scene={scene} />}</FigureSlot>
      <FigureSlot id="estate-groups" size="low">{(scene) => <EstateGroupsFigure scene={scene} {...own} />}</FigureSlot>
      <EstateTake words={words.take} estate={estate} inventory={inventory} />
    </>
  );
}

/** The words of the figures in the language of the page; those before until they have come. */
function useFigureWords(): EstateFigureWords | null {
  const { lang } = useLab().messages;
  const [words, setWords] = useState(() => estateFigureTextNow(lang));
  useEffect(() => fetched(async () => loadEstateFigureText(lang), setWords), [lang]);
  return estateFigureTextNow(lang) ?? words;
}
