import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { everything } from '../../../shared/domain/exchange/scope.ts';
import { officeLevels } from '../../../shared/records/choices.ts';
import { FailureError } from '../../../shared/result.ts';
import { type Command, textOption, UsageError, wordAt } from '../command.ts';
import { openWorkspace } from '../opening.ts';
import { refuseExisting, writeExport } from '../output-files.ts';
import { findOffice } from './offices.ts';

function requireOut(out: string | null): string {
  if (out === null) throw new UsageError('usage.out');
  return refuseExisting(out, false);
}

/** Makes the small file with which another office joins. */
export const invite: Command = {
  usage: 'invite WORKSPACE --name NAME --out FILE [--level national|subnational] [--area AREA] [--mail ADDRESS] [--json]',
  options: {
    name: { type: 'string' },
    level: { type: 'string' },
    area: { type: 'string' },
    mail: { type: 'string' },
    out: { type: 'string' },
  },
  takes: [1, 1],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    const path = requireOut(textOption(invocation, 'out'));
    const name = textOption(invocation, 'name');
    const wanted = textOption(invocation, 'level') ?? 'subnational';
    const level = officeLevels.find((known) => known === wanted);
    if (name === null || !level) throw new UsageError('usage.missing');
    await openWorkspace(context, wordAt(invocation, 0));
    const { office, file } = await call('exchange.invite', {
      office: null,
      name,
      level,
      area: textOption(invocation, 'area'),
      mail: textOption(invocation, 'mail'),
      scope: everything,
    });
    writeExport(path, file);
    tell(say('command-line:wrote', { path }));
    give({ office, path });
    return 0;
  },
};

/** Links a workspace to the office that invites; one that does not exist yet is made from the invitation. */
export const join: Command = {
  usage: 'join WORKSPACE INVITATION --out REPLY [--name NAME] [--json]',
  options: { out: { type: 'string' }, name: { type: 'string' } },
  takes: [2, 2],
  async run(context, invocation) {
    const { call, say, tell, give, author } = context;
    const path = requireOut(textOption(invocation, 'out'));
    const bytes = readFileSync(wordAt(invocation, 1)).toString('base64');
    const workspace = resolve(wordAt(invocation, 0));
    const { officeName, level, area, inviterName } = await call('exchange.readInvitation', { bytes });
    if (existsSync(workspace)) {
      await openWorkspace(context, workspace);
      writeExport(path, (await call('exchange.join', { bytes, scope: everything })).file);
    } else {
      const name = textOption(invocation, 'name') ?? officeName;
      const input = { path: workspace, author, bytes, officeName: name, level, area, pcode: null, scope: everything };
      writeExport(path, (await call('lifecycle.createFromInvitation', input)).file);
    }
    const { fingerprint } = await findOffice(context, inviterName);
    tell(say('command-line:wrote', { path }));
    tell(say('command-line:exchange.compare', { name: inviterName, fingerprint: fingerprint ?? '' }));
    give({ path, workspace, office: inviterName, fingerprint });
    return 0;
  },
};

/** Takes in the reply to an invitation. */
export const accept: Command = {
  usage: 'accept WORKSPACE REPLY [--json]',
  options: {},
  takes: [2, 2],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    await openWorkspace(context, wordAt(invocation, 0));
    const bytes = readFileSync(wordAt(invocation, 1)).toString('base64');
    const { office } = await call('exchange.acceptReply', { bytes });
    const { name, fingerprint } = await findOffice(context, office);
    tell(say('command-line:exchange.compare', { name, fingerprint: fingerprint ?? '' }));
    give({ office, name, fingerprint });
    return 0;
  },
};

/** The digits as the other side read them out: only then are packages made for the office. */
export const confirm: Command = {
  usage: 'confirm WORKSPACE OFFICE DIGITS [--json]',
  options: {},
  takes: [3, 3],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    await openWorkspace(context, wordAt(invocation, 0));
    const { office, name, fingerprint } = await findOffice(context, wordAt(invocation, 1));
    const digits = wordAt(invocation, 2).replaceAll(/\D/g, '');
    if (fingerprint === null || fingerprint.replaceAll(/\D/g, '') !== digits) throw new FailureError('fingerprint-differs', { name });
    await call('exchange.confirmFingerprint', { office });
    tell(say('command-line:exchange.confirmed', { name }));
    give({ office, name });
    return 0;
  },
};
