/**
 * Threat: text from a workspace, a clause or an imported file that ends up as markup in the page.
 * Whatever slips through may then run no script, load nothing from elsewhere, send no form and stand
 * in no frame. Styles may be inline, because Mantine and AG Grid write theirs while they run.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');
