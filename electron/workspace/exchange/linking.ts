import type { InvitationView, LinkedOffice as LinkedOfficeView } from '../../../shared/contract/exchange.ts';
import { everything, type Scope } from '../../../shared/domain/exchange/scope.ts';
import { FailureError } from '../../../shared/result.ts';
import { writeIdentity } from '../database/identity.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { LinkedOffice } from '../repositories/linked-offices.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { createInvitationSecret, isProvenBy, readInvitation, readReply, writeInvitation, writeReply } from './invitations.ts';
import { fingerprintOf } from './office-keys.ts';

export interface InvitedOffice {
  /** `null` for a new one; the id of one that was invited before, to make its invitation anew. */
  office: string | null;
  name: string;
  level: 'national' | 'subnational';
  area: string | null;
  mail: string | null;
  scope: Scope;
}

interface OutgoingFile {
  fileName: string;
  mediaType: string;
  bytes: string;
}

export const endings = { package: '.cdpackage', invitation: '.cdinvite', reply: '.cdreply' } as const;

/** Plain ASCII, so that the name survives every mail server and file system. */
export function exchangeFileName(what: string, name: string, ending: string, day: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}+/gu, '').replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').toLowerCase();
  return `${[what, ...(plain === '' ? [] : [plain.slice(0, 60)]), day].join('-')}${ending}`;
}

function toFile(fileName: string, mediaType: string, bytes: Uint8Array): OutgoingFile {
  return { fileName, mediaType, bytes: Buffer.from(bytes).toString('base64') };
}

export async function inviteOffice(workspace: OpenWorkspace, exchange: Exchange, invited: InvitedOffice) {
  const { identity, records, clock, newId } = workspace;
  const { links, keys } = exchange;
  const before = invited.office === null ? null : links.get(invited.office);
  if (before && before.state !== 'invited') throw new FailureError('already-linked', { name: before.name });
  const office = before?.office ?? newId();
  const secret = createInvitationSecret();
  const { name, level, area, mail, scope } = invited;
  const bytes = writeInvitation(
    {
      workspace: identity.workspaceId,
      clusterName: records.find('cluster', 'cluster')?.name ?? workspace.state().clusterName,
      from: { office: identity.officeId, incarnation: identity.incarnation, name: exchange.names.nameOf(identity.officeId) },
      office: { name, level, area },
      scope,
      secret,
      madeAt: clock.now(),
    },
    await keys(),
  );
  const link = { name, mail, scope, invitation: secret };
  if (before) links.change(office, link);
  else links.add({ office, since: clock.today(), state: 'invited', ...link });
  return { office, file: toFile(exchangeFileName('invitation', name, endings.invitation, clock.today()), 'application/json', bytes) };
}

/** What an invitation says, and whether the open workspace can take part. */
export function viewInvitation(bytes: Uint8Array, workspace: OpenWorkspace | null): InvitationView {
  const { clusterName, from, office, scope, workspace: invited } = readInvitation(bytes);
  return {
    clusterName,
    inviterName: from.name,
    officeName: office.name,
    level: office.level,
    area: office.area,
    scope,
    fits: workspace === null ? null : fitOf(workspace, invited),
  };
}

/** A workspace that never exchanged may become part of another cluster's; one that did cannot be in two. */
function fitOf({ identity, connection }: OpenWorkspace, invited: string): NonNullable<InvitationView['fits']> {
  if (identity.workspaceId === invited) return 'same_cluster';
  const isLinked = connection.prepare('SELECT 1 FROM linked_offices LIMIT 1').pluck().get() === 1;
  return isLinked || identity.isSample ? 'other_cluster' : 'can_join';
}

/**
 * Links the open workspace to the office that invites it, and makes the reply.
 *
 * Fails with `invitation-own`, `invitation-other-cluster`, `already-linked`.
 */
export async function joinWith(
  workspace: OpenWorkspace,
  bytes: Uint8Array,
  scope: Scope = everything,
): Promise<{ office: string; file: OutgoingFile }> {
  const { identity, records, connection, clock } = workspace;
  const exchange = createExchange(workspace);
  const invitation = readInvitation(bytes);
  const { from, secret } = invitation;
  if (from.office === identity.officeId) throw new FailureError('invitation-own');
  if (fitOf(workspace, invitation.workspace) === 'other_cluster') throw new FailureError('invitation-other-cluster');
  const known = exchange.links.find(from.office);
  if (known?.state === 'cut_off') throw new FailureError('office-cut-off', { name: known.name });
  if (known?.verifiedOn) throw new FailureError('already-linked', { name: known.name });
  const own = records.find('office', identity.officeId);
  const reply = writeReply(
    {
      workspace: invitation.workspace,
      to: from.office,
      from: {
        office: identity.officeId,
        incarnation: identity.incarnation,
        name: own?.name ?? invitation.office.name,
        level: own?.level ?? invitation.office.level,
        area: own?.area ?? invitation.office.area,
      },
      madeAt: clock.now(),
    },
    secret,
    await exchange.keys(),
  );
  connection.transaction(() => {
    writeIdentity(connection, { workspaceId: invitation.workspace });
    identity.workspaceId = invitation.workspace;
    const keys = { verifyingKey: from.verifyingKey, recipient: from.recipient };
    if (known) exchange.links.change(from.office, { ...keys, name: from.name, state: 'linked', scope });
    else exchange.links.add({ office: from.office, name: from.name, since: clock.today(), state: 'linked', scope, ...keys });
  })();
  const fileName = exchangeFileName('reply', own?.name ?? invitation.office.name, endings.reply, clock.today());
  return { office: from.office, file: toFile(fileName, 'application/json', reply) };
}

/** Takes in the reply to an invitation. Fails with `reply-other-invitation` and `reply-not-awaited`. */
export function acceptReply({ identity, connection }: OpenWorkspace, { links }: Exchange, bytes: Uint8Array): { office: string } {
  const reply = readReply(bytes);
  const { from } = reply;
  if (reply.workspace !== identity.workspaceId || reply.to !== identity.officeId) throw new FailureError('reply-other-invitation');
  const open = links.list().filter(({ state, invitation }) => state === 'invited' && invitation !== null);
  if (open.length === 0) throw new FailureError('reply-not-awaited');
  const invited = open.find(({ invitation }) => isProvenBy(reply, invitation ?? ''));
  if (!invited) throw new FailureError('reply-other-invitation');
  if (links.find(from.office)) throw new FailureError('already-linked', { name: from.name });
  connection.transaction(() => {
    links.rename(invited.office, from.office);
    links.change(from.office, {
      name: from.name,
      state: 'linked',
      invitation: null,
      verifyingKey: from.verifyingKey,
      recipient: from.recipient,
    });
  })();
  return { office: from.office };
}

/** The digits that both sides see, where the keys of both are known. */
export async function fingerprintWith({ keys }: Exchange, { verifyingKey, recipient }: LinkedOffice): Promise<LinkedOfficeView['fingerprint']> {
  if (verifyingKey === null || recipient === null) return null;
  return fingerprintOf(await keys(), { verifyingKey, recipient });
}

