import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTranslators } from '../../../electron/languages/translators.ts';
import { createClosedDoorPage, preferredLanguage } from '../../../electron/local-web/closed-door-page.ts';
import { commandFor } from '../../../electron/local-web/open-browser.ts';
import { languages } from '../../../shared/records/choices.ts';

describe('the page for a browser without a session', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,zh-TW;q=0.7', 'zh'],
    ['', 'en'],
    ['"><script>', 'en'],
  ])('answers %j in %s', (accepted, language) => {
    expect(preferredLanguage(accepted)).toBe(language);
  });

  it('has its words in every language and runs no script', () => {
    const page = createClosedDoorPage(readTranslators(join(import.meta.dirname, '../../../shared/languages')));
    for (const language of languages) {
      const html = page(language);
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html).not.toMatch(/closedDoor|<script/);
    }
  });
});

describe('the browser', () => {
  const address = 'http://127.0.0.1:1/?token=a&b';
  it('is opened by the platform, never through a shell, and not where there is no screen', () => {
    expect(commandFor(address, 'win32', {})).toEqual(['rundll32', ['url.dll,FileProtocolHandler', address]]);
    expect(commandFor(address, 'darwin', {})).toEqual(['open', [address]]);
    expect(commandFor(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', [address]]);
    expect(commandFor(address, 'linux', { WAYLAND_DISPLAY: 'w' })).toEqual(['xdg-open', [address]]);
    expect(commandFor(address, 'linux', { DISPLAY: '' })).toBeNull();
  });
});
