import type { Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { onceALanguage } from '../../../locales/once-a-language.ts';
import { directionOf } from '../site.ts';
import { ASSETS, type Asset, asset } from './assets.ts';

/** What a browser needs to install the site. https://www.w3.org/TR/appmanifest/ */
export const manifestIn = onceALanguage(
  (language: Language): Asset =>
    asset(
      `site-${language}`,
      'webmanifest',
      'application/manifest+json; charset=utf-8',
      JSON.stringify({
        id: '/',
        name: message(language, 'page.product'),
        lang: language,
        dir: directionOf(language),
        start_url: `/?lang=${language}`,
        scope: '/',
        display: 'minimal-ui',
        background_color: '#faf8f4',
        theme_color: '#0a5a63',
        icons: [{ src: ASSETS.icon.path, sizes: 'any', type: 'image/svg+xml' }],
      }),
    ),
);
