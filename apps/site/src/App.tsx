import type { Locale } from '@xinheng/problem';
import { useEffect, useState } from 'preact/hooks';
import { initialLocale, messagesOf, rememberLocale } from './i18n/language';
import { looksLikeCode, searchSubject, tidyCode, type SearchOutcome } from './public-subject';
import { SubjectResult } from './SubjectResult';

type View = { readonly state: 'start' | 'searching' } | SearchOutcome;

/** The one page of the public site: a code in, what the law lets everybody see out. */
export function App() {
  const [locale, setLocale] = useState<Locale>(initialLocale);
  const [code, setCode] = useState(codeOfAddress);
  // A new object for every question, so that the same code can be asked again.
  const [asked, setAsked] = useState<{ readonly code: string } | null>(() => questionOf(codeOfAddress()));
  const [view, setView] = useState<View>({ state: asked === null ? 'start' : 'searching' });
  const messages = messagesOf(locale);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${messages.product} · ${messages.title}`;
  }, [locale, messages]);

  // Asked again in the other language, since the server writes part of the answer.
  useEffect(() => {
    if (asked === null) return undefined;
    let isNewest = true;
    void searchSubject(asked.code, locale).then((outcome) => {
      // A slower answer to an earlier question must not replace a newer one.
      if (isNewest) setView(outcome);
    });
    return () => {
      isNewest = false;
    };
  }, [asked, locale]);

  function search(): void {
    const question = questionOf(code);
    setAsked(question);
    setView({ state: question === null ? 'invalid' : 'searching' });
  }

  function switchLanguage(): void {
    const next: Locale = locale === 'en' ? 'zh-CN' : 'en';
    rememberLocale(next);
    setLocale(next);
  }

  return (
    <>
      <a class="skip" href="#main">
        {messages.skip}
      </a>
      <header>
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          {messages.product}
        </a>
        <button type="button" class="plain" lang={locale === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
          {messages.language}
        </button>
      </header>
      <main id="main">
        <h1>{messages.title}</h1>
        <p class="lead">{messages.lead}</p>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            search();
          }}
        >
          <label for="code">{messages.codeLabel}</label>
          <div class="field">
            <input
              id="code"
              name="code"
              class="code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              value={code}
              aria-describedby="code-hint answer"
              aria-invalid={view.state === 'invalid'}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
            <button type="submit" disabled={view.state === 'searching'}>
              {messages.search}
            </button>
          </div>
          <p id="code-hint" class="hint">
            {messages.codeHint}
          </p>
        </form>
        <div id="answer" aria-live="polite">
          <Answer view={view} locale={locale} />
        </div>
        <section class="guide">
          <div>
            <h2>{messages.rightsTitle}</h2>
            <ul>
              {messages.rights.map((right) => (
                <li key={right}>{right}</li>
              ))}
            </ul>
          </div>
          <div>
            <h2>{messages.gradesTitle}</h2>
            <p>{messages.grades}</p>
          </div>
        </section>
      </main>
      <footer>
        <a href="/admin/">{messages.office}</a>
      </footer>
    </>
  );
}

/** Behind `#`, which browsers do not send: a code stands in no address that a server sees. */
function codeOfAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get('code') ?? '';
}

function questionOf(text: string): { readonly code: string } | null {
  const code = tidyCode(text);
  return looksLikeCode(code) ? { code } : null;
}

function Answer({ view, locale }: { view: View; locale: Locale }) {
  const messages = messagesOf(locale);
  switch (view.state) {
    case 'start':
      return null;
    case 'searching':
      return <p>{messages.searching}</p>;
    case 'invalid':
      return <p class="problem">{messages.invalidCode}</p>;
    case 'not-found':
      return <p class="problem">{messages.notFound}</p>;
    case 'too-many':
      return <p class="problem">{messages.tooMany}</p>;
    case 'failed':
      return <p class="problem">{messages.failed}</p>;
    case 'found':
      return <SubjectResult subject={view.subject} answeredAt={view.answeredAt} messages={messages} />;
  }
}
