/**
 * All icons, as strokes on a 16-unit grid; they only repeat what words beside them say, so speech skips them.
 * The two marks (sun and ring) and the brand keep their own drawing.
 */
import type { OrganizationKind, VoiceField } from '../model/dataset.js';

const STROKES = {
  back: 'M10 4L6 8l4 4',
  check: 'M3.5 8.5l3 3 6-7',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  close: 'M4 4l8 8M12 4l-8 8',
  cloudOff: 'M4.8 12.5h6.4a2.6 2.6 0 0 0 .5-5.2A3.8 3.8 0 0 0 4.7 6.5a3 3 0 0 0 .1 6zM2.5 2.5l11 11',
  down: 'M4 6l4 4 4-4',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  forward: 'M6 4l4 4-4 4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5h.01',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  outside: 'M6 4H3.5v8.5H12V10M9 3h4v4M13 3L7.5 8.5',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L13.5 13.5',
  settings:
    'M2.5 4.5h5.2M11.3 4.5h2.2M9.5 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM2.5 11.5h2.2M8.3 11.5h5.2M6.5 13.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  up: 'M4 10l4-4 4 4',
  // Kinds of organization.
  building: 'M2.5 13.5h11M4 13.5v-11h5v11M9 6.5h3v7M6 5.5h1M6 8h1M6 10.5h1',
  columns: 'M2 13.5h12M3 6.5h10L8 2.5zM4.5 6.5v5M8 6.5v5M11.5 6.5v5M3 11.5h10',
  globe: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2 8h12M8 2c-3.5 3.8-3.5 8.2 0 12M8 2c3.5 3.8 3.5 8.2 0 12',
  lens: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L13.5 13.5M5 7.1l1.5 1.5L9 6',
  newspaper: 'M2.5 3H11v10H4a1.5 1.5 0 0 1-1.5-1.5zM11 6h2.5v5.5A1.5 1.5 0 0 1 12 13h-1.5M5 6h3.5M5 8.5h3.5M5 10.8h2',
  cap: 'M1.5 6L8 3l6.5 3L8 9zM4.2 7.5v3.2c2 1.7 5.6 1.7 7.6 0V7.5M14.5 6v4',
  people:
    'M5.5 7.5a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2zM1.5 13c.4-2.4 1.9-3.6 4-3.6s3.6 1.2 4 3.6M10.5 7.4a1.9 1.9 0 1 0-.4-3.7M11.5 9.5c1.6.2 2.7 1.4 3 3.5',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  // Fields of voices.
  shield: 'M8 2l5 1.8v3.7c0 3.2-2 5.3-5 6.5-3-1.2-5-3.3-5-6.5V3.8zM6 8l1.5 1.5L10.3 6.5',
  scales: 'M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5L1.5 9a1.7 1.7 0 0 0 3 0zM13 4.5L11.5 9a1.7 1.7 0 0 0 3 0z',
  health: 'M6 2.5h4V6h3.5v4H10v3.5H6V10H2.5V6H6z',
} as const;

export type IconName = keyof typeof STROKES;

/** One icon. Mirrored in right-to-left text if it points somewhere. */
export function Icon({ name }: { readonly name: IconName }) {
  const pointed = name === 'back' || name === 'forward' || name === 'outside';
  const look = name === 'more' ? 'i i-dots' : pointed ? 'i i-dir' : 'i';
  return (
    <svg class={look} viewBox="0 0 16 16" aria-hidden="true">
      <path d={STROKES[name]} />
    </svg>
  );
}

const KIND_ICONS: Readonly<Record<OrganizationKind, IconName>> = {
  company: 'building',
  government: 'columns',
  intergovernmental: 'globe',
  'fact-checker': 'lens',
  academic: 'cap',
  media: 'newspaper',
  community: 'people',
};

/** What sort of body speaks, as a picture beside its words. No logo is ever fetched. `many` = a dataset with several speakers. */
export function KindIcon({ kind }: { readonly kind: OrganizationKind | 'many' }) {
  return (
    <span class="kind">
      <Icon name={kind === 'many' ? 'list' : KIND_ICONS[kind]} />
    </span>
  );
}

const FIELD_ICONS: Readonly<Record<VoiceField, IconName>> = {
  cybersecurity: 'shield',
  media: 'newspaper',
  academia: 'cap',
  law: 'scales',
  health: 'health',
  'civil-society': 'people',
  government: 'columns',
};

/** The field a voice speaks from. */
export function FieldIcon({ field }: { readonly field: VoiceField }) {
  return (
    <span class="kind">
      <Icon name={FIELD_ICONS[field]} />
    </span>
  );
}

const RAYS = 'M6 .8v1.3M6 9.9v1.3M.8 6h1.3M9.9 6h1.3M2.35 2.35l.9.9M8.75 8.75l.9.9M2.35 9.65l.9-.9M8.75 3.25l.9-.9';

/** The glyph at the end of an answered sentence. */
export function SunMark() {
  return (
    <svg class="sun" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="2.3" fill="currentColor" />
      <path d={RAYS} stroke="currentColor" stroke-width="1.3" stroke-linecap="round" />
    </svg>
  );
}

/** The fainter glyph: the page answers the rumour itself, or only reports it. */
export function RingMark() {
  return (
    <svg class="ring" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="3.4" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}

/** The sun in the corner of a child's drawing. @param size in CSS pixels. */
export function Brand({ size }: { readonly size: number }) {
  return (
    <svg class="brand-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="#17597a" d="M3.6 0h8.8A3.6 3.6 0 0 1 16 3.6v8.8a3.6 3.6 0 0 1-3.6 3.6H3.6A3.6 3.6 0 0 1 0 12.4V3.6A3.6 3.6 0 0 1 3.6 0z" />
      <path fill="#ffc93c" d="M3.6 0h3.6A7.2 7.2 0 0 1 0 7.2V3.6A3.6 3.6 0 0 1 3.6 0z" />
      <path d="M9.9 2.3l2.7.6M7.1 7.1l2 2M2.3 9.9l.6 2.7" fill="none" stroke="#ffc93c" stroke-width="1.7" stroke-linecap="round" />
    </svg>
  );
}
