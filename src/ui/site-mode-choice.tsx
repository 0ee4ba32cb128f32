/** The three modes of a site, side by side. */
import { Segmented } from './segmented.js';
import { useTranslate } from './translate.js';

/** As in the protocol: marks and badge, badge only, nothing at all. */
type SiteMode = 'on' | 'toolbar' | 'off';

interface SiteModeChoiceProps {
  readonly label: string;
  readonly mode: SiteMode;
  readonly onChange: (mode: SiteMode) => void;
}

export function SiteModeChoice({ label, mode, onChange }: SiteModeChoiceProps) {
  const t = useTranslate();
  const choices = [
    { value: 'on', words: t('modeOn') },
    { value: 'toolbar', words: t('modeToolbar') },
    { value: 'off', words: t('modeOff') },
  ] as const;
  return <Segmented label={label} value={mode} choices={choices} onChange={onChange} />;
}
