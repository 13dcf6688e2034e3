import type { Handlers } from '../../../../shared/contract/define.ts';
import type { meetingDocumentsContract } from '../../../../shared/contract/meeting-documents.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createActionSheetHandlers } from './action-sheets.ts';
import { createCirculatingHandlers } from './circulating.ts';
import type { MeetingDocumentsDependencies } from './dependencies.ts';
import { createInvitationHandlers } from './invitations.ts';
import { createReplyHandlers } from './replies.ts';

/** What comes out of meetings and action points as files and mail drafts, and what comes back. */
export function createMeetingDocumentsHandlers(dependencies: MeetingDocumentsDependencies): Handlers<typeof meetingDocumentsContract> {
  const { records, log } = dependencies;
  return {
    ...createInvitationHandlers(dependencies),
    ...createCirculatingHandlers(dependencies),
    ...createActionSheetHandlers(dependencies),
    ...createReplyHandlers(dependencies),
    'meetings.markSent': ({ dispatches, sentOn }) => {
      log.commit({ key: 'draftsMarkedSent' }, (writer) => {
        for (const id of dispatches) {
          if (!records.find('dispatch', id)) throw new FailureError('record-not-found', { type: 'dispatch', id });
          writer.save('dispatch', id, { sentOn });
        }
      });
      return {};
    },
  };
}
