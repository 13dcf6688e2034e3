import type { Handlers, InputOf } from '../../../../shared/contract/define.ts';
import type { meetingDocumentsContract } from '../../../../shared/contract/meeting-documents.ts';
import { compareReply } from '../../../../shared/domain/actions/reply.ts';
import { readReplyForm } from '../../../../shared/domain/actions/reply-form.ts';
import { reportedFields } from '../../../../shared/domain/actions/report.ts';
import { type ActionStatus, actionStatuses, languages } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { readSpreadsheet } from '../../imports/spreadsheets/read-spreadsheet.ts';
import { readMeetings } from '../meetings/reading.ts';
import type { MeetingDocumentsDependencies } from './dependencies.ts';

type Taken = InputOf<(typeof meetingDocumentsContract)['actions.takeReply']>['lines'][number];

export function createReplyHandlers(
  dependencies: MeetingDocumentsDependencies,
): Pick<Handlers<typeof meetingDocumentsContract>, 'actions.readReply' | 'actions.takeReply'> {
  const { records, log, newId, clock, catalogues } = dependencies;

  /** A form may come back in another language than the screen's: the words of all are understood. */
  const statusWords = () =>
    Object.fromEntries(
      actionStatuses.map((status) => [status, languages.map((language) => catalogues.translators[language](`records:choices.actionStatuses.${status}`))]),
    ) as Record<ActionStatus, string[]>;

  return {
    'actions.readReply': async ({ fileName, bytes }, context) => {
      const form = readReplyForm(await readSpreadsheet(Buffer.from(bytes, 'base64'), fileName, context));
      if (form === null) throw new FailureError('no-reply-form', { name: fileName });
      const register = readMeetings(dependencies).register();
      const organisation = register.organisation(form.organisation);
      return {
        organisation: organisation?.id ?? null,
        organisationName: register.organisationName(organisation?.id ?? null),
        ...compareReply(form, {
          action: (id) => records.find('action_point', id),
          reported: (id) => records.listOf('action_progress', 'actionPoint', id).map(({ text }) => text),
          statusWords: statusWords(),
        }),
      };
    },
    'actions.takeReply': ({ lines, reportedBy }) => {
      const byAction = Map.groupBy(lines, ({ action }) => action);
      const { value: progress } = log.commit({ key: 'actionReplyTaken' }, (writer) =>
        [...byAction].map(([id, own]) => {
          const action = records.find('action_point', id);
          if (!action) throw new FailureError('record-not-found', { type: 'action_point', id });
          const { status = action.status ?? 'open', texts, dueOn } = partsOf(own);
          const entry = newId();
          const fields = reportedFields(action, { status, text: texts.join('\n') || null, reportedBy, meeting: null }, clock.today());
          writer.save('action_progress', entry, fields.progress);
          writer.save('action_point', id, { ...fields.action, ...(dueOn !== undefined && { dueOn }) });
          return entry;
        }),
      );
      return { actions: byAction.size, progress };
    },
  };
}

function partsOf(lines: readonly Taken[]): { status: ActionStatus | undefined; texts: string[]; dueOn: string | null | undefined } {
  return {
    status: lines.findLast((line) => line.field === 'status')?.value,
    texts: lines.filter((line) => line.field === 'progress').map(({ value }) => value),
    dueOn: lines.findLast((line) => line.field === 'dueOn')?.value,
  };
}
