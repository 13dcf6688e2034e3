import type { Replay } from '../../../domain/elections/formats/replay.ts';
import type { Block, DocumentPlan } from '../../blocks.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { electorateName, type ElectionPaperInput, electionPaper, sayIn } from './paper-head.ts';
import { digestCell } from './digest-cell.ts';

export interface CheckInput extends ElectionPaperInput {
  replays: readonly {
    name: string | null;
    fileName: string;
    /** SHA-256 of the file's bytes. */
    fileDigest: string;
    replay: Pick<Replay, 'rules'>;
  }[];
}

/** One page for whoever wants to count again, with this program, another one or a pencil. */
export function checkPlan(input: CheckInput): DocumentPlan {
  const { wording, replays } = input;
  const say = sayIn(wording);
  const head = electionPaper(input, say('kinds.check'));
  const steps = (keys: readonly string[]): Block => ({
    kind: 'list',
    ordered: true,
    items: keys.map((key) => ({ runs: [{ text: say(`check.${key}`) }], items: [] })),
  });
  if (replays.length === 0) return { ...head, facts: [], blocks: [paragraph(say('check.noReplay'))] };
  return {
    ...head,
    facts: [],
    blocks: [
      paragraph(say('check.intro')),
      heading(2, say('check.receiptTitle'), 'receipt'),
      paragraph(say('check.receipt')),
      heading(2, say('check.recountTitle'), 'recount'),
      steps(['take', 'compare', 'countThere', 'countElsewhere']),
      { kind: 'part', language: 'en', blocks: [paragraph([{ text: commands(replays[0] as CheckInput['replays'][number]), bold: true }])] },
      heading(2, say('check.formatTitle'), 'format'),
      paragraph(say('check.format')),
      table(
        [column(say('check.file'), 40), column('SHA-256', 60)],
        replays.map(({ name, fileName, fileDigest }) => [cell(`${electorateName(name, wording)}\n${fileName}`, { heading: true }), digestCell(fileDigest)]),
      ),
    ],
  };
}

/** For one file; the others are checked alike. */
function commands({ fileName, replay }: CheckInput['replays'][number]): string {
  return [`sha256sum ${fileName}`, `desk verify ${fileName}`, `desk count ${fileName} --rule ${replay.rules.rule} --seats ${replay.rules.seats}`].join('\n');
}
