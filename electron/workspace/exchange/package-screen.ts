import { FailureError } from '../../../shared/result.ts';
import type { Exchange } from './exchange.ts';
import { peekPackage } from './package-envelope.ts';

/** Which package a file says it is, or that only a newer version can tell. */
export type PackageOrigin = { office: string; incarnation: string; number: number } | 'newer';

/** Picks what is new for this office out of what lies in a folder. */
export interface PackageScreen {
  /** Whether anything can be for this office yet. */
  isLinked(): boolean;
  /** Looks into a file once; `null`: it is no package, or one for another office. */
  peek(file: AsyncIterable<Uint8Array>): Promise<PackageOrigin | null>;
  /** Asked anew at every look: packages are taken in, and offices linked and cut off. */
  isNew(origin: PackageOrigin): boolean;
}

export function createPackageScreen({ keys, links, packages }: Pick<Exchange, 'keys' | 'links' | 'packages'>): PackageScreen {
  return {
    isLinked: () => links.list().some(({ state }) => state === 'linked'),
    async peek(file) {
      try {
        const { from, number } = await peekPackage(file, await keys());
        return { office: from.office, incarnation: from.incarnation, number };
      } catch (error) {
        const code = error instanceof FailureError ? error.failure.code : null;
        switch (code) {
          case 'package-newer':
            return 'newer';
          case 'package-unknown':
          case 'package-for-another':
          case 'package-damaged':
          case 'package-too-large':
            return null;
          default:
            throw error;
        }
      }
    },
    isNew(origin) {
      if (origin === 'newer') return true;
      const { office, incarnation, number } = origin;
      return links.find(office)?.state === 'linked' && packages.findReceived(office, incarnation, number) === null;
    },
  };
}
