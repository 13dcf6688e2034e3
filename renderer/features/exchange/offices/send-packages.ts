import type { InputOf, OutputOf } from '../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import { saveFile } from '../../../api/files.ts';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { flushDrafts } from '../../../components/use-draft.ts';
import { refreshExchange } from '../refresh.ts';
import { runWork } from '../work.ts';

export type PackageContent = InputOf<PageContract['exchange.makePackage']>['content'];
type Made = OutputOf<PageContract['exchange.makePackage']>;
export type MadePackage = Made['packages'][number];

/** How packages leave: as files, as mail drafts that carry them, or straight into the shared folder. */
export type Way = 'save' | 'mail' | 'folder';

export interface SendRequest {
  office: string;
  content: PackageContent;
  withAttachments: boolean;
  limit: number;
}

/**
 * Makes packages and hands them over one after the other; stops where the person cancels.
 *
 * Only what was handed over counts as sent: the numbers of the rest are given again.
 */
export async function sendPackages(request: SendRequest, way: Way): Promise<{ made: MadePackage[]; sent: MadePackage[] }> {
  flushDrafts();
  await whenSettled();
  const { packages, drafts } = await runWork('packing', () =>
    call('exchange.makePackage', { ...request, intoFolder: way === 'folder' }),
  );
  const sent: MadePackage[] = [];
  try {
    for (const [position, made] of packages.entries()) {
      const file = way === 'mail' ? drafts[position] : made.file;
      if (way !== 'folder' && (!file || (await saveFile(file)) === null)) break;
      sent.push(made);
    }
  } finally {
    if (sent.length > 0) {
      await call('exchange.handedOver', { office: request.office, numbers: sent.map(({ number }) => number) });
    }
    await refreshExchange();
  }
  return { made: packages, sent };
}
