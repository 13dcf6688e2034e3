import type { PackageHeader } from '../../../shared/domain/exchange/package.ts';
import { intersectScopes } from '../../../shared/domain/exchange/scope.ts';
import type { Connection } from '../database/connection.ts';
import type { LinkedOffice, LinkedOfficeStore } from '../repositories/linked-offices.ts';
import type { PackageStore } from '../repositories/packages.ts';

export interface ReceiptBook {
  /** Notes what a package says of its sender: what it holds, which of our packages it has, which attachments it lacks. */
  note(header: PackageHeader): void;
  /** Which packages of the office are here, for the next one to it: by its incarnation. */
  receiptFor(office: string): PackageHeader['received'];
  /** Numbers below the highest that never came, by incarnation of the office. */
  missingFrom(office: string): { incarnation: string; numbers: number[] }[];
}

export function createReceiptBook(connection: Connection, links: LinkedOfficeStore, packages: PackageStore): ReceiptBook {
  const parentOf = connection.prepare('SELECT parent FROM incarnations WHERE office = ?').pluck();

  function isAncestor(incarnation: string, of: string): boolean {
    const seen = new Set<string>();
    for (let office: unknown = parentOf.get(of); typeof office === 'string' && !seen.has(office); office = parentOf.get(office)) {
      if (office === incarnation) return true;
      seen.add(office);
    }
    return false;
  }

  /** Packages come in any order: an older one must not take back what a newer one said. */
  function isNews({ heardIncarnation, heardNumber }: LinkedOffice, { from, number }: PackageHeader): boolean {
    if (heardIncarnation === null) return true;
    if (heardIncarnation === from.incarnation) return number >= heardNumber;
    return !isAncestor(from.incarnation, heardIncarnation);
  }

  function numbersOf(office: string): Map<string, number[]> {
    const numbers = new Map<string, number[]>();
    for (const { incarnation, number } of packages.received(office)) {
      numbers.set(incarnation, [...(numbers.get(incarnation) ?? []), number]);
    }
    return numbers;
  }

  function missing(numbers: readonly number[]): number[] {
    const known = new Set(numbers);
    const highest = Math.max(0, ...numbers);
    return Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !known.has(number));
  }

  return {
    note(header) {
      const { office, incarnation } = header.from;
      const link = links.get(office);
      if (!isNews(link, header)) return;
      links.change(office, { have: header.have, heardIncarnation: incarnation, heardNumber: header.number, lacks: header.lacks });
      let { sentScope } = link;
      for (const sent of packages.sent(office)) {
        const receipt = header.received[sent.incarnation];
        if (!receipt || sent.number > receipt.highest || sent.state === 'replaced') continue;
        const isLost = receipt.missing.includes(sent.number);
        packages.setState(sent, isLost ? 'lost' : 'acknowledged');
        if (isLost && sent.widens !== null && sentScope !== null) sentScope = intersectScopes(sentScope, sent.widens);
      }
      links.change(office, { sentScope });
    },
    receiptFor: (office) =>
      Object.fromEntries(
        [...numbersOf(office)].map(([incarnation, numbers]) => [
          incarnation,
          { highest: Math.max(...numbers), missing: missing(numbers).slice(0, 10_000) },
        ]),
      ),
    missingFrom: (office) =>
      [...numbersOf(office)]
        .map(([incarnation, numbers]) => ({ incarnation, numbers: missing(numbers) }))
        .filter(({ numbers }) => numbers.length > 0),
  };
}
