import type { InputOf } from '../../shared/contract/define.ts';
import type { ServiceContract } from '../../shared/contract/index.ts';
import { languages } from '../../shared/records/choices.ts';
import { type Command, type Invocation, textOption, UsageError } from './command.ts';

export const meetingExportUsage =
  'export WORKSPACE minutes|agenda|sign-in-sheet|meeting-year|action-list [--meeting ID] [--second LANGUAGE] [--year YEAR] --out FILE ...';

export const meetingExportOptions = {
  meeting: { type: 'string' },
  second: { type: 'string' },
  year: { type: 'string' },
} as const satisfies Command['options'];

type Choices = Pick<InputOf<ServiceContract['exports.make']>, 'document' | 'second' | 'year'>;

/** What a paper about meetings is made with; without a meeting the service takes the nearest one. */
export function readMeetingChoices(invocation: Invocation): Choices {
  const second = textOption(invocation, 'second');
  const language = languages.find((known) => known === second) ?? null;
  if (second !== null && language === null) {
    throw new UsageError('usage.language', { language: second, languages: languages.join(', ') });
  }
  const year = textOption(invocation, 'year');
  if (year !== null && !/^(199\d|2[01]\d\d)$/.test(year)) throw new UsageError('usage.number', { word: year });
  return {
    document: textOption(invocation, 'meeting'),
    second: language,
    ...(year !== null && { year: Number(year) }),
  };
}
