import { sha256 } from '../../workspace/sealing/sha256.ts';
import { type ReplayDifference, verifyReplay } from '../../../shared/domain/elections/replaying.ts';
import type { Translate } from '../../../shared/documents/translate.ts';
import { type Command, wordAt } from '../command.ts';
import { readReplayFile } from './ballot-files.ts';
import { wordCount } from './count-text.ts';

function wordDifference(say: Translate, difference: ReplayDifference): string {
  const part = difference.kind === 'digest' ? say(`command-line:elections.parts.${difference.part}`) : '';
  const stage = difference.kind === 'stage' ? difference.stage : '';
  return say(`command-line:elections.differences.${difference.kind}`, { part, stage });
}

/** Counts a replay file again and checks every digest; ends with 1 and what differs where something does. */
export const verify: Command = {
  usage: 'verify REPLAY [--json]',
  options: {},
  takes: [1, 1],
  async run({ say, tell, give }, invocation) {
    const { path, replay } = readReplayFile(wordAt(invocation, 0));
    const { isOk, digests, differences, count } = verifyReplay(replay, sha256);
    tell(replay.title);
    for (const line of wordCount(say, count)) tell(line);
    tell('');
    for (const { part, computed } of digests) tell(`${say(`command-line:elections.parts.${part}`)}: ${computed}`);
    tell(say(isOk ? 'command-line:elections.verified' : 'command-line:elections.notVerified', { path }));
    for (const difference of differences) tell(`  ${wordDifference(say, difference)}`);
    const { elected, unsettled } = count;
    give({ path, ok: isOk, digests, differences, elected, unsettled });
    return isOk ? 0 : 1;
  },
};
