import { PRESETS } from '../../derive/presets.ts';
import { useAllWords, useChosen, useLab } from './labContext.ts';
import styles from './Presets.module.css';

/** Situations of people, each a whole set of inputs. */
export function Presets() {
  const { store } = useLab();
  const { lab, presets: { items } } = useAllWords();
  const current = useChosen((state) => state.preset);
  const text = lab.sections.presets;
  return (
    <section className={styles.presets} aria-labelledby="presets-title">
      <h2 id="presets-title" className={styles.title}>{text.title}</h2>
      <p className={styles.line}>{text.standfirst}</p>
      <ul className={styles.list}>
        {PRESETS.map((preset) => (
          <li key={preset.id}>
            <button
              type="button" className={styles.preset} aria-pressed={current === preset.id}
              onClick={() => store.applyPreset(preset.overrides, preset.era, preset.id)}
            >
              {items[preset.id].title}
            </button>
            {current === preset.id && (
              <div className={styles.story}>
                <p>{items[preset.id].story}</p>
                <p><strong>{items[preset.id].look}</strong></p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
