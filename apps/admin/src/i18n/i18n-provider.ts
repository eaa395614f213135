import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { setLanguage } from '../http/request.js';
import { allMessages } from './all-messages.js';
import { reactAdminZh } from './react-admin-zh.js';

const LOCALES = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
];
const KEPT = 'RaStorexinheng.locale';

function tableOf(locale: string): TranslationMessages {
  const own = allMessages[locale === 'en' ? 'en' : 'zh'];
  const base = locale === 'en' ? englishMessages : reactAdminZh;
  return { ...base, ...own };
}

/** Chinese first, English complete; what the server writes follows the choice. */
export function createI18nProvider(): I18nProvider {
  const provider = polyglotI18nProvider(tableOf, keptLocale(), LOCALES);
  applyLocale(provider.getLocale());
  return {
    ...provider,
    changeLocale: async (locale, options) => {
      applyLocale(locale);
      await provider.changeLocale(locale, options);
    },
  };
}

function applyLocale(locale: string): void {
  setLanguage(locale);
  document.documentElement.lang = locale;
}

/** The language chosen on the last visit, as react-admin's store keeps it; known before the first request goes out. */
function keptLocale(): string {
  const kept = localStorage.getItem(KEPT)?.replaceAll('"', '');
  return LOCALES.some(({ locale }) => locale === kept) ? String(kept) : 'zh-CN';
}
