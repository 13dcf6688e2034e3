/** The page's scheme and origin: nothing else is ever shown, asked or answered. */
export const appScheme = 'app';
export const appOrigin = 'app://cluster-desk';
export const startUrl = `${appOrigin}/index.html`;

/**
 * Whether an address belongs to the page. Compared by its parsed parts: `app://cluster-desk.example`
 * or `app://cluster-desk@example` start with the same letters.
 */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${appScheme}:` &&
    url.host === 'cluster-desk' &&
    url.username === '' &&
    url.password === ''
  );
}
