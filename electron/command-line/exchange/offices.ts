import type { LinkedOffice } from '../../../shared/contract/exchange.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import { FailureError } from '../../../shared/result.ts';
import { type Command, type CommandContext, wordAt } from '../command.ts';
import { openWorkspace } from '../opening.ts';

/** The linked office that the word names: its id, or its name however it is spelled. */
export async function findOffice({ call }: CommandContext, wanted: string): Promise<LinkedOffice> {
  const { offices } = await call('exchange.view', {});
  const byId = offices.find(({ office }) => office === wanted);
  const named = offices.filter(({ name }) => foldText(name) === foldText(wanted));
  const [only, second] = byId ? [byId] : named;
  if (second) throw new FailureError('record-ambiguous', { text: wanted, candidates: named.map(({ office, name }) => `  ${office}  ${name}`).join('\n') });
  if (!only) throw new FailureError('office-not-linked', { office: wanted });
  return only;
}

/** Who has what: per office the last package sent, received, acknowledged, and what has not left yet. */
export const offices: Command = {
  usage: 'offices WORKSPACE [--json]',
  options: {},
  takes: [1, 1],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    await openWorkspace(context, wordAt(invocation, 0));
    const view = await call('exchange.view', {});
    tell(say('command-line:exchange.notLeft', { count: view.notLeft.changes }));
    for (const office of view.offices) {
      tell('');
      tell(`${office.name}  (${office.office})  ${say(`command-line:exchange.states.${office.state}`)}`);
      if (office.fingerprint !== null) {
        tell(`  ${say(office.verifiedOn === null ? 'command-line:exchange.unverified' : 'command-line:exchange.verified')}: ${office.fingerprint}`);
      }
      const { lastSent, lastReceived, acknowledged } = office;
      if (lastSent) tell(`  ${say('command-line:exchange.sent', { number: lastSent.number, at: lastSent.madeAt })}`);
      if (acknowledged !== null) tell(`  ${say('command-line:exchange.acknowledged', { number: acknowledged })}`);
      if (lastReceived) tell(`  ${say('command-line:exchange.received', { number: lastReceived.number, at: lastReceived.receivedAt })}`);
      tell(`  ${say('command-line:exchange.unsent', { count: office.unsent.changes })}`);
      for (const number of office.misses) tell(`  ${say('command-line:exchange.misses', { number })}`);
      for (const hole of office.holes) tell(`  ${say('command-line:exchange.hole', { name: hole.name, number: hole.from })}`);
    }
    give(view);
    return 0;
  },
};

/** Equal digests are equal states. */
export const digest: Command = {
  usage: 'digest WORKSPACE [--json]',
  options: {},
  takes: [1, 1],
  async run(context, invocation) {
    const { call, tell, give } = context;
    await openWorkspace(context, wordAt(invocation, 0));
    const state = await call('exchange.digest', {});
    tell(state.digest);
    give(state);
    return 0;
  },
};
