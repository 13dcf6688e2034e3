export type IncomingKind = 'package' | 'reply' | 'invitation' | 'unknown';

const endings = { package: 'package', reply: 'reply', invite: 'invitation' } as const;

/** What a file is, by its ending; mail programs add an ending of their own to one they do not know. */
export function incomingKind(fileName: string): IncomingKind {
  const [, ending] = /\.cd(package|reply|invite)(?:\.(?:bin|dat|json|txt))?$/i.exec(fileName.trim()) ?? [];
  return ending === undefined ? 'unknown' : endings[ending.toLowerCase() as keyof typeof endings];
}
