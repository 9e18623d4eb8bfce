/**
 * How the learner likes to read. Kept in localStorage, apart from the record: losing it costs a click. Where the browser
 * keeps nothing it holds for the page in view.
 */
export interface ReadingSettings {
  theme: (typeof themes)[number];
  text: (typeof textSizes)[number];
}

export const themes = ['auto', 'light', 'dark'] as const;
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;

const key = 'kapstone:reading';
const usual: ReadingSettings = { theme: 'auto', text: 'normal' };

export function readingSettings(): ReadingSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<keyof ReadingSettings, unknown>>;
    return {
      theme: themes.find((theme) => theme === kept.theme) ?? usual.theme,
      text: textSizes.find((size) => size === kept.text) ?? usual.text,
    };
  } catch {
    return usual;
  }
}

export function keepReadingSettings(settings: ReadingSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // They hold for this page.
  }
}

/** Shows a page as the learner likes it: attributes that the style sheet knows. */
export function applyReadingSettings({ theme, text }: ReadingSettings, page = document.documentElement): void {
  if (theme === 'auto') delete page.dataset.theme;
  else page.dataset.theme = theme;
  if (text === 'normal') delete page.dataset.text;
  else page.dataset.text = text;
}
