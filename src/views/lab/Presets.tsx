import { PRESETS } from '../../derive/presets.ts';
import type { Preset, PresetId } from '../../derive/presets.ts';
import { presetVerdict } from '../../derive/presetVerdict.ts';
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
              type="button" className={styles.preset} aria-pressed={current === preset.id} aria-describedby={`preset-${preset.id}`}
              onClick={() => store.applyPreset(preset.overrides, preset.era, preset.id)}
            >
              {items[preset.id].title}
            </button>
            <Verdict preset={preset} />
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

/** Who needs fewer hosts there and how many: to be seen before it is chosen. */
function Verdict({ preset }: { readonly preset: Preset<PresetId> }) {
  const { format } = useLab();
  const { presets } = useAllWords();
  const verdict = presetVerdict(preset);
  return (
    <p id={`preset-${preset.id}`} className={styles.verdict} data-verdict={verdict?.fewer}>
      {verdict !== null && presets.verdict(format, verdict).map((piece) =>
        (typeof piece === 'string' ? piece : <span key={piece.text} data-tone={piece.tone}>{piece.text}</span>))}
    </p>
  );
}
