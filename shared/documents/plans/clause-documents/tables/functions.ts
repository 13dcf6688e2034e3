import type { Block, Cell } from '../../../blocks.ts';
import { dayText, type Wording } from '../../../wording.ts';
import { cell, column, table } from '../../blocks.ts';
import type { DraftRecords } from '../draft-records.ts';

export function coreFunctionsTable({ coreFunctions }: Pick<DraftRecords, 'coreFunctions'>, { t }: Wording): Block {
  const word = (key: string) => t(`documents:tor.functions.${key}`);
  return table(
    [column(word('number'), 10, 'center'), column(word('title'), 35), column(word('purpose'), 55)],
    coreFunctions.map(({ number, title, purpose }) => [cell(number), cell(title, { heading: true }), cell(purpose)]),
  );
}

/** Nothing was agreed yet: nobody signs over it. */
function gapCell({ t }: Wording): Cell {
  return cell([{ text: `[${t('documents:toBeCompleted')}]`, gap: true }]);
}

/** Who leads each core function and what the other side does in it. */
export function leadershipGrid({ coreFunctions, document }: Pick<DraftRecords, 'coreFunctions' | 'document'>, wording: Wording): Block {
  const { t } = wording;
  const word = (key: string) => t(`documents:grids.${key}`);
  return table(
    [column(word('function'), 36), column(word('leads'), 24), column(word('otherSide'), 40)],
    coreFunctions.map(({ id, number, title }) => {
      const entry = document.functionGrid?.[id];
      return [
        cell(`${number} ${title}`, { heading: true }),
        entry?.side ? cell(t(`records:choices.leadingSides.${entry.side}`)) : gapCell(wording),
        cell(entry?.note || '–'),
      ];
    }),
  );
}

/** To whom each core function goes, from when and on what condition. */
export function transitionGrid({ coreFunctions, document }: Pick<DraftRecords, 'coreFunctions' | 'document'>, wording: Wording): Block {
  const word = (key: string) => wording.t(`documents:grids.${key}`);
  return table(
    [column(word('function'), 30), column(word('recipient'), 24), column(word('from'), 18), column(word('condition'), 28)],
    coreFunctions.map(({ id, number, title }) => {
      const entry = document.functionGrid?.[id];
      return [
        cell(`${number} ${title}`, { heading: true }),
        entry?.recipient ? cell(entry.recipient) : gapCell(wording),
        entry?.from ? cell(dayText(entry.from, wording.language)) : gapCell(wording),
        cell(entry?.note || '–'),
      ];
    }),
  );
}
