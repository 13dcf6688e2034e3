import type { MergeResult } from '../../shared/contract/exchange.ts';
import { everything, type Scope } from '../../shared/domain/exchange/scope.ts';
import { digestState } from '../../electron/workspace/database/digest.ts';
import { createExchange, type Exchange } from '../../electron/workspace/exchange/exchange.ts';
import { acceptReply, inviteOffice, joinWith } from '../../electron/workspace/exchange/linking.ts';
import { makePackages, noteHandedOver, type PackageRequest } from '../../electron/workspace/exchange/making.ts';
import { mergePackages, type MergeRequest } from '../../electron/workspace/exchange/merging.ts';
import { createTestWorkspace, type TestWorkspace } from './workspace.ts';

/** One office of a cluster in a test: a real workspace file and what it exchanges with. */
export interface TestOffice extends TestWorkspace {
  name: string;
  exchange: Exchange;
  /** Makes the next package for an office and takes it as handed over. */
  packageFor(other: TestOffice, request?: Partial<PackageRequest>): Promise<Uint8Array>;
  packagesFor(other: TestOffice, request?: Partial<PackageRequest>): Promise<Uint8Array[]>;
  merge(files: Uint8Array[], request?: Partial<MergeRequest>): Promise<MergeResult>;
  digest(): ReturnType<typeof digestState>;
}

const context = { signal: { aborted: false }, progress: () => undefined };

export async function createTestOffice(name: string, today = '2026-03-10'): Promise<TestOffice> {
  const desk = await createTestWorkspace({
    idPrefix: name.toLowerCase(),
    author: `Author of ${name}`,
    today,
    details: { officeName: name, leadAgency: null, coCoordinators: [] },
  });
  return equip(desk, name);
}

/** The office as it is open now, after its file was restored or opened again. */
export function reopened(office: TestOffice): TestOffice {
  return equip({ ...office, workspace: office.current() as TestOffice['workspace'] }, office.name);
}

function equip(desk: TestWorkspace, name: string): TestOffice {
  const { workspace } = desk;
  const exchange = createExchange(workspace);
  const packagesFor: TestOffice['packagesFor'] = async (other, request = {}) => {
    const office = other.workspace.officeId;
    const made = await makePackages(workspace, exchange, { office, content: 'new', withAttachments: false, limit: 10_000_000, ...request });
    noteHandedOver(workspace, exchange, office, made.map(({ number }) => number));
    return made.map(({ bytes }) => bytes);
  };
  return {
    ...desk,
    name,
    exchange,
    packagesFor,
    packageFor: async (other, request) => (await packagesFor(other, request))[0] as Uint8Array,
    async merge(files, request = {}) {
      const { result } = await mergePackages(
        workspace,
        exchange,
        {
          files: files.map((bytes, index) => ({ fileName: `file-${index}.cdpackage`, bytes })),
          leaveOut: [],
          allowShrinking: true,
          isPreview: false,
          ...request,
        },
        context,
      );
      return result;
    },
    digest: () => digestState(workspace.connection),
  };
}

/** Links two offices as people would: invitation, reply, fingerprint compared on both sides. */
export async function linkOffices(inviter: TestOffice, invited: TestOffice, scope: Scope = everything): Promise<void> {
  const { file } = await inviteOffice(inviter.workspace, inviter.exchange, {
    office: null,
    name: invited.name,
    level: 'subnational',
    area: null,
    mail: null,
    scope,
  });
  const reply = await joinWith(invited.workspace, Buffer.from(file.bytes, 'base64'));
  acceptReply(inviter.workspace, inviter.exchange, Buffer.from(reply.file.bytes, 'base64'));
  inviter.exchange.links.change(invited.workspace.officeId, { verifiedOn: '2026-03-10' });
  invited.exchange.links.change(inviter.workspace.officeId, { verifiedOn: '2026-03-10' });
}

