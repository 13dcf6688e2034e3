import { basename, resolve } from 'node:path';
import { dayOrders, type ImportInput, type ImportPreview, type ImportProblem, type PartnerType } from '../../shared/contract/partners.ts';
import { definitionOf } from '../../shared/records/index.ts';
import { type Command, type CommandContext, type Invocation, textOption, UsageError, wordAt } from './command.ts';
import { alignColumns } from './columns.ts';
import { readInputFile } from './input-files.ts';
import { openWorkspace } from './opening.ts';
import { createValueWriter } from './values.ts';

const kinds: Record<string, PartnerType> = { organisations: 'organisation', contacts: 'contact' };

/** As many lines as somebody would read through; `--json` has them all. */
const mostLines = 100;

/** Takes in a partner's list: says what it would do, and with `--accept` does it, as one batch. */
export const importList: Command = {
  usage:
    'import WORKSPACE FILE.xlsx|FILE.csv --as organisations|contacts [--accept] [--sheet NAME] [--header-row N] [--days day-first|month-first] [--json]',
  options: {
    as: { type: 'string' },
    accept: { type: 'boolean' },
    sheet: { type: 'string' },
    'header-row': { type: 'string' },
    /** How days such as 03/04/2026 are meant where the file does not tell. */
    days: { type: 'string' },
  },
  takes: [2, 2],
  async run(context, invocation) {
    const { call, give } = context;
    const input = readInput(invocation);
    await openWorkspace(context, wordAt(invocation, 0));
    const preview = await call('partners.previewImport', input);
    const accepted = invocation.values.accept === true ? await call('partners.acceptImport', { ...input, digest: preview.digest }) : null;
    tellPreview(context, input.recordType, preview, accepted?.batch ?? null, accepted !== null);
    const { totals, sheet, sheets, headerRow, hxlRow, columns, duplicates, newOrganisations } = preview;
    give({
      file: resolve(wordAt(invocation, 1)),
      as: textOption(invocation, 'as'),
      sheet,
      sheets,
      headerRow,
      hxlRow,
      columns,
      ...totals,
      problems: preview.rows.flatMap(({ row, problems }) => problems.map((problem) => wordProblem(context, input.recordType, row, problem))),
      duplicates,
      newOrganisations,
      changes: preview.rows.filter(({ state }) => state === 'new' || state === 'changed').map(({ row, state, record, title, fields }) => ({ row, state, record, title, fields })),
      accepted: accepted !== null,
      batch: accepted?.batch ?? null,
    });
    return 0;
  },
};

function readInput(invocation: Invocation): ImportInput {
  const as = textOption(invocation, 'as') ?? '';
  const recordType = Object.hasOwn(kinds, as) ? kinds[as] : undefined;
  if (recordType === undefined) throw new UsageError('usage.as', { as, kinds: Object.keys(kinds).join(', ') });
  const headerRow = textOption(invocation, 'header-row');
  if (headerRow !== null && !/^[1-9]\d{0,5}$/.test(headerRow)) throw new UsageError('usage.headerRow', { row: headerRow });
  const days = textOption(invocation, 'days');
  const dayOrder = dayOrders.find((order) => order === days) ?? null;
  if (days !== null && dayOrder === null) throw new UsageError('usage.days', { days, orders: dayOrders.join(', ') });
  const path = resolve(wordAt(invocation, 1));
  return {
    fileName: basename(path),
    bytes: readInputFile(path).toString('base64'),
    recordType,
    sheet: textOption(invocation, 'sheet'),
    headerRow: headerRow === null ? null : Number(headerRow),
    mapping: null,
    dayOrder,
    decisions: [],
    organisations: [],
  };
}

interface WordedProblem {
  row: number;
  column: string | null;
  heading: string | null;
  field: string | null;
  value: string;
  code: string;
  reason: string;
  fix: string;
}

function wordProblem(context: CommandContext, type: PartnerType, row: number, { column, heading, field, value, code, params, fix }: ImportProblem): WordedProblem {
  const { say } = context;
  const definition = field === null ? undefined : definitionOf(type).fields[field];
  const words = createValueWriter(context, type);
  const filled = {
    ...params,
    value,
    field: field === null ? '' : words.field(field),
    allowed: definition?.kind === 'choice' || definition?.kind === 'choices' ? definition.choices.map((choice) => words.choice(definition.choices, choice)).join(', ') : '',
  };
  return { row, column, heading, field, value, code, reason: say(`partners:import.problems.${code}`, filled), fix: say(`partners:import.fixes.${fix}`, filled) };
}

function tellPreview(context: CommandContext, type: PartnerType, preview: ImportPreview, batch: string | null, isAccepted: boolean): void {
  const { say, tell } = context;
  const { totals, columns, rows, duplicates, newOrganisations } = preview;
  const words = createValueWriter(context, type);
  tell(say('command-line:import.sheet', { sheet: preview.sheet, row: preview.headerRow ?? '–' }));
  const read = columns.flatMap(({ column, heading, field, how }) =>
    field === null || how === null ? [] : [[column, heading, field === 'id' ? 'id' : words.field(field), say(`partners:import.how.${how}`)]],
  );
  for (const line of alignColumns(read)) tell(`  ${line}`);
  tell(say('command-line:import.totals', { ...totals }));
  const problems = rows.flatMap(({ row, problems: own }) => own.map((problem) => wordProblem(context, type, row, problem)));
  const lines = [
    ...problems.map(({ row, column, value, reason, fix }) => say('command-line:import.problem', { cell: `${column ?? ''}${row}`, value, reason, fix })),
    ...duplicates.map(({ row, title, like, reasons }) =>
      say('command-line:import.duplicate', {
        row,
        title,
        other: like.kind === 'row' ? `${like.title} (${like.row})` : like.title,
        reasons: reasons.map((reason) => say(`partners:duplicates.reasons.${reason}`)).join(', '),
      }),
    ),
    ...newOrganisations.map(({ text, rows: count }) => say('command-line:import.newOrganisation', { text, rows: count })),
  ];
  for (const line of lines.slice(0, mostLines)) tell(line);
  if (lines.length > mostLines) tell(say('command-line:import.more', { lines: lines.length - mostLines }));
  if (!isAccepted) tell(say('command-line:import.nothingWritten'));
  else tell(say(batch === null ? 'command-line:import.nothingToWrite' : 'command-line:import.written'));
}
