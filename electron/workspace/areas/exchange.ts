import type { exchangeContract } from '../../../shared/contract/exchange.ts';
import type { CallContext, Handlers } from '../../../shared/contract/define.ts';
import { intersectScopes } from '../../../shared/domain/exchange/scope.ts';
import type { AnyRecord } from '../../../shared/records/define.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import { titleOf } from '../../../shared/records/title.ts';
import { FailureError } from '../../../shared/result.ts';
import { digestState } from '../database/digest.ts';
import { makeMailDraft } from '../documents/mail/mail-draft.ts';
import { countConflicts, findConflicts } from '../exchange/conflicts.ts';
import { createExchange } from '../exchange/exchange.ts';
import { acceptReply, endings, exchangeFileName, inviteOffice, joinWith } from '../exchange/linking.ts';
import { makePackages, noteHandedOver } from '../exchange/making.ts';
import { mergePackages } from '../exchange/merging.ts';
import type { SharedFolder } from '../exchange/shared-folder.ts';
import { takeLeftOut } from '../exchange/taking.ts';
import { viewExchange } from '../exchange/view.ts';
import type { LongWork } from '../long-work.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { WorkspaceSlot } from '../slot.ts';

export interface ExchangeDependencies {
  workspace: OpenWorkspace;
  slot: Pick<WorkspaceSlot, 'exclusively' | 'inTurn' | 'current' | 'refuse'>;
  longWork: LongWork;
  folder: SharedFolder;
}

const mediaTypes = { package: 'application/octet-stream', mail: 'message/rfc822' } as const;

const decode = (bytes: string) => Buffer.from(bytes, 'base64');
const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The calls of the exchange with other offices. `exchange.readInvitation` needs no open workspace and is not among them. */
export function createExchangeHandlers({
  workspace,
  slot,
  longWork,
  folder,
}: ExchangeDependencies): Omit<Handlers<typeof exchangeContract>, 'exchange.readInvitation'> {
  const { connection, identity, records, log, clock, catalogues } = workspace;
  const exchange = createExchange(workspace);
  const { links, names } = exchange;

  /** A file without bytes lies in the shared folder. */
  const readFiles = (files: readonly { fileName: string; bytes: string | null }[]) =>
    Promise.all(
      files.map(async ({ fileName, bytes }) => ({ fileName, bytes: bytes === null ? await folder.read(fileName) : decode(bytes) })),
    );

  /** Nothing else may use the file meanwhile: its transaction stays open over several turns. */
  function merge(input: Omit<Parameters<typeof mergePackages>[2], 'files'> & { files: Parameters<typeof readFiles>[0] }, context: CallContext) {
    // A preview writes as well and takes it back: neither can be done to a file that is only read.
    slot.refuse('exchange.merge', 'command');
    return longWork.run(context, async (running) => {
      const files = await readFiles(input.files);
      return slot.exclusively(async () => {
        if (slot.current !== workspace) throw new FailureError('no-workspace');
        const { result, types } = await mergePackages(workspace, exchange, { ...input, files }, running);
        if (!input.isPreview) workspace.announce(types);
        return result;
      });
    });
  }

  async function draftFor(office: string, number: number, file: { fileName: string; bytes: Uint8Array }) {
    const language = records.find('cluster', 'cluster')?.workingLanguages?.[0] ?? 'en';
    const say = catalogues.translators[language];
    const params = { cluster: workspace.state().clusterName, number, from: names.nameOf(identity.officeId), to: names.nameOf(office) };
    const address = links.get(office).mail;
    const mail = await makeMailDraft({
      to: address === null ? [] : [address],
      subject: say('mail:package.subject', params),
      text: say('mail:package.text', params),
      attachments: [{ ...file, mediaType: mediaTypes.package }],
      date: clock.now(),
    });
    return { fileName: file.fileName.replace(endings.package, '.eml'), mediaType: mediaTypes.mail, bytes: encode(mail) };
  }

  return {
    'exchange.view': () => viewExchange(workspace, exchange, folder),
    'exchange.invite': (input) => inviteOffice(workspace, exchange, input),
    'exchange.join': ({ bytes, scope }) => joinWith(workspace, decode(bytes), scope),
    'exchange.acceptReply': ({ bytes }) => acceptReply(workspace, exchange, decode(bytes)),
    'exchange.confirmFingerprint': ({ office }) => {
      if (links.get(office).verifyingKey === null) throw new FailureError('office-not-linked', { office });
      links.change(office, { verifiedOn: clock.today() });
      return {};
    },
    'exchange.changeLink': ({ office, mail, scope }) => {
      const { sentScope } = links.get(office);
      links.change(office, {
        ...(mail !== undefined && { mail }),
        ...(scope !== undefined && { scope, sentScope: sentScope && intersectScopes(sentScope, scope) }),
      });
      return {};
    },
    'exchange.cutOff': ({ office, on }) => {
      const { name } = links.get(office);
      const known = records.get('office', office);
      links.change(office, { state: 'cut_off' });
      // The other offices learn it with the record; one that was never heard of gets one to carry it.
      log.commit({ key: 'officeCutOff' }, (writer) =>
        writer.save('office', office, { ...(known ? {} : { name, level: 'subnational' }), cutOffOn: on }),
      );
      return {};
    },
    'exchange.withdrawInvitation': ({ office }) => {
      if (links.get(office).state !== 'invited') throw new FailureError('already-linked', { name: links.get(office).name });
      links.remove(office);
      return {};
    },
    'exchange.makePackage': (input) =>
      slot.inTurn(async () => {
        const made = await makePackages(workspace, exchange, input);
        const to = names.nameOf(input.office);
        const files = made.map(({ number, kind, changes, bytes }) => {
          const what = `${kind === 'changes' ? 'package' : 'attachments'}-${String(number).padStart(3, '0')}`;
          return { number, kind, changes, bytes, fileName: exchangeFileName(what, to, endings.package, clock.today()) };
        });
        if (input.intoFolder) {
          for (const { fileName, bytes } of files) await folder.put(fileName, bytes);
          noteHandedOver(workspace, exchange, input.office, files.map(({ number }) => number));
        }
        return {
          packages: files.map(({ number, kind, changes, bytes, fileName }) => ({
            number,
            kind,
            changes,
            size: bytes.byteLength,
            file: { fileName, mediaType: mediaTypes.package, bytes: encode(bytes) },
          })),
          drafts: await Promise.all(files.map((file) => draftFor(input.office, file.number, file))),
        };
      }),
    'exchange.handedOver': ({ office, numbers }) => {
      noteHandedOver(workspace, exchange, office, numbers);
      return {};
    },
    'exchange.preview': (input, context) => merge({ ...input, allowShrinking: false, isPreview: true }, context),
    'exchange.merge': (input, context) => merge({ ...input, isPreview: false }, context),
    'exchange.undoMerge': ({ batch }) => ({ skipped: log.undoMerge(batch).value }),
    'exchange.conflicts': () => findConflicts(workspace, names),
    'exchange.resolve': ({ type, id, fields }) => {
      log.commit({ key: 'conflictSettled' }, (writer) => writer.settle(type as RecordType, id, fields));
      return {};
    },
    'exchange.leftOut': () =>
      exchange.leftOut.list().map(({ type, id, changes, office, values }) => {
        const record = records.get(type as RecordType, id) as AnyRecord | null;
        const incoming = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, JSON.parse(value)]));
        const title = (record && titleOf(type as RecordType, record)) || titleOf(type as RecordType, { id, deleted: false, ...incoming });
        return { type, id, title, changes, office: names.nameOf(office) };
      }),
    'exchange.takeLeftOut': ({ type, id }) => {
      workspace.announce(takeLeftOut(workspace, exchange, type as RecordType, id));
      return {};
    },
    'exchange.digest': () => ({ ...digestState(connection), conflicts: countConflicts(workspace) }),
    'exchange.watchFolder': ({ isWatched }) => {
      folder.setWatched(isWatched);
      return {};
    },
    'exchange.forgetFolder': () => {
      folder.forget();
      return {};
    },
  };
}
