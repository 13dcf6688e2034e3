import type { Translate } from '../../shared/documents/translate.ts';
import { type Language, languages } from '../../shared/records/choices.ts';

/** The best of our languages for an `Accept-Language` header, in its order; quality values are ignored. */
export function preferredLanguage(acceptLanguage: string): Language {
  const asked = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const known = asked.flatMap((code) => languages.filter((language) => language === code));
  return known[0] ?? 'en';
}

/** What a browser without a session sees; the words are ours alone, so nothing needs escaping. */
export function createClosedDoorPage(translators: Record<Language, Translate>): (acceptLanguage: string) => string {
  return (acceptLanguage) => {
    const language = preferredLanguage(acceptLanguage);
    const say = translators[language];
    return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cluster Desk</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 1.5em;color-scheme:light dark}</style></head>
<body><main><h1>${say('host:closedDoor.title')}</h1><p>${say('host:closedDoor.text')}</p></main></body>
</html>
`;
  };
}
