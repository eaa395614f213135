import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { Locale } from '@xinheng/problem';

/** The texts of plugins in the reader's language. Files say everything in zh-CN; `locales/en.json` translates. */
export class PluginTexts {
  private readonly translations: ReadonlyMap<string, Readonly<Record<string, string>>>;

  constructor(plugins: readonly PluginDefinitions[], locale: Locale) {
    this.translations = new Map(plugins.map(({ id, locales }) => [id, locales[locale] ?? {}]));
  }

  /** The text at a path of a plugin (`schemes/enterprise-grade#A`), or what the file itself says. */
  of(plugin: string, path: string, written: string): string {
    const texts = this.translations.get(plugin);
    return texts !== undefined && Object.hasOwn(texts, path) ? (texts[path] ?? written) : written;
  }
}
