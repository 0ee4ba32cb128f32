/** Brand and the list of sections; the one in view is marked. */
import { useEffect, useState } from 'preact/hooks';
import { Brand } from '../ui/icons.js';
import { useTranslate } from '../ui/translate.js';

/** Ids of the sections, which are also the `#` parts of addresses. */
export const SECTIONS = ['publishers', 'sites', 'appearance', 'hidden', 'privacy', 'backup', 'keyboard', 'diagnostics', 'about'] as const;
export type SectionName = (typeof SECTIONS)[number];

const KEYS: Readonly<Record<SectionName, string>> = {
  publishers: 'publishersTitle',
  sites: 'sitesTitle',
  appearance: 'appearanceTitle',
  hidden: 'hiddenTitle',
  privacy: 'privacyTitle',
  backup: 'backupTitle',
  keyboard: 'keyboardTitle',
  diagnostics: 'diagnosticsTitle',
  about: 'aboutTitle',
};

export function SideNav() {
  const t = useTranslate();
  const [current, setCurrent] = useState<SectionName>('publishers');
  useEffect(() => {
    // A section counts as read from when its top has passed the upper third of the window.
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) isIntersecting ? seen.add(target.id) : seen.delete(target.id);
        const first = SECTIONS.find((id) => seen.has(id));
        if (first) setCurrent(first);
      },
      { rootMargin: '-10% 0px -60% 0px' },
    );
    for (const id of SECTIONS) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);

  return (
    <aside class="side">
      <p class="brand">
        <Brand size={24} />
        {t('extensionName')}
      </p>
      <nav aria-label={t('optionsTitle')}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                {t(KEYS[id])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}
