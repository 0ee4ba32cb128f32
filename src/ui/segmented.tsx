/** A few choices side by side: radio buttons dressed as one control, so arrow keys and speech work as everywhere. */
import { useId } from 'preact/hooks';

export interface Choice<V extends string> {
  readonly value: V;
  readonly words: string;
}

interface SegmentedProps<V extends string> {
  /** Name of the group for readers of speech. */
  readonly label: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
}

export function Segmented<V extends string>({ label, value, choices, onChange }: SegmentedProps<V>) {
  const name = useId();
  return (
    <div class="seg" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.words}</span>
        </label>
      ))}
    </div>
  );
}
