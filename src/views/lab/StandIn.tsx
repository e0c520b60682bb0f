import { useCallback } from 'react';
import styles from './FigureSlot.module.css';

/** The first figure as it stood in the HTML, until the one that answers has come. */
let fromPage: Element | null = null;

/** To be called before React takes the page over; a link's numbers are not those of the page, so it keeps nothing. */
export function keepFirstFigure(lang: string): void {
  const linked = document.documentElement.dataset['linked'] !== undefined;
  fromPage = linked ? null : document.getElementById(`divergence-${lang}`);
}

/** Holds the place of the first figure, with its picture if the page brought one. */
export function StandIn() {
  const hold = useCallback((place: HTMLDivElement | null) => {
    if (place !== null && fromPage !== null && place.firstChild === null) place.append(fromPage.cloneNode(true));
  }, []);
  return <div ref={hold} className={styles.waiting} data-size="tall" />;
}
