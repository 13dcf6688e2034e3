import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceCommand } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { type AttendanceActions, AttendancePanel } from './attendance/attendance-panel.tsx';
import { markInput } from './attendance/mark-input.ts';
import { organisationNamed } from './attendance/organisation-named.ts';
import { PresenceSummary } from './presence-summary.tsx';
import styles from './room.module.css';

/** Who is here. */
export function AttendanceColumn({ view, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const organisations = useRecords('organisation');
  const contacts = useRecords('contact');
  const { mutateAsync: save } = useServiceCommand('meetings.markAttendance');
  const { mutateAsync: markAll } = useServiceCommand('meetings.markAllInvited');
  const meeting = view.meeting.id;
  const { attendance, unmarked } = view;

  const register = useMemo(
    () => ({ organisations: organisations ?? [], contacts: contacts ?? [], marks: attendance, unmarked: new Set(unmarked.map(({ organisationId }) => organisationId)) }),
    [organisations, contacts, attendance, unmarked],
  );
  const quiet = (work: Promise<unknown>) => void work.catch(() => undefined);
  const actions: AttendanceActions = {
    mark: (row, state) => {
      if (state === null && row.mark === null) return;
      quiet(save({ meeting, rows: [markInput(row, state, attendance)] }));
    },
    addGuest: ({ personName, organisationName }) => {
      const organisation = organisationName === null ? null : organisationNamed(organisations ?? [], organisationName);
      const name = organisation === null ? organisationName : null;
      quiet(save({ meeting, rows: [{ id: null, organisation, contact: null, personName, organisationName: name, state: 'present', mode: null }] }));
    },
    toggleRemote: (row) => {
      if (row.mark === null) return;
      quiet(save({ meeting, rows: [{ ...markInput(row, row.mark.state, attendance), mode: row.mark.mode === 'remote' ? 'in_person' : 'remote' }] }));
    },
    declareConflict: async (row, conflictOfInterest) => {
      await save({ meeting, rows: [{ ...markInput(row, row.mark?.state ?? 'present', attendance), conflictOfInterest }] });
    },
  };

  return (
    <section className={styles.side} data-column="attendance" aria-labelledby="who-is-here">
      <h2 id="who-is-here">{t('room.attendance.title')}</h2>
      <PresenceSummary view={view} />
      <AttendancePanel register={register} actions={actions} disabled={disabled} />
      <div className={`${styles.foot} no-print`}>
        <p>{t('room.attendance.keys')}</p>
        {unmarked.length > 0 && attendance.length > 0 ? (
          <Button variant="subtle" size="compact-xs" disabled={disabled} onClick={() => quiet(markAll({ meeting, state: 'absent' }))}>
            {t('room.attendance.restAbsent', { count: unmarked.length })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
