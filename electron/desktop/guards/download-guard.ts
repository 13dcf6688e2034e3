import type { Session } from 'electron';

/**
 * Threat: a download puts a file that the page made up into the person's downloads folder, under any
 * name and without a question. Files leave by `host.saveFile` alone, which asks where.
 */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
