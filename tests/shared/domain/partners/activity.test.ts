import { describe, expect, it } from 'vitest';
import { type ActivitySource, isSilent, lacksCommitments, partnerActivities } from '../../../../shared/domain/partners/activity.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { makeRecord } from '../../../helpers/records.ts';

const today = '2026-03-10';
const attendance = (id: string, meeting: string, fields: Partial<RecordByType['attendance']>) =>
  makeRecord('attendance', { id, meeting, state: 'present', ...fields });

const source: ActivitySource = {
  organisations: [
    makeRecord('organisation', { id: 'nrc', name: 'NRC', membership: 'member', lastReportedOn: '2026-01-15' }),
    makeRecord('organisation', { id: 'quiet', name: 'Quiet', membership: 'member', commitmentsSignedOn: '2025-01-01' }),
  ],
  deletedOrganisations: [makeRecord('organisation', { id: 'nrc-old', mergedInto: 'nrc', deleted: true })],
  contacts: [makeRecord('contact', { id: 'amina', organisation: 'nrc' })],
  meetings: [
    makeRecord('meeting', { id: 'm1', heldOn: '2026-01-08', status: 'held' }),
    makeRecord('meeting', { id: 'm2', heldOn: '2026-02-12', status: 'held' }),
    makeRecord('meeting', { id: 'off', heldOn: '2026-03-01', status: 'cancelled' }),
    makeRecord('meeting', { id: 'next', heldOn: '2026-03-20', status: 'planned' }),
  ],
  attendances: [
    attendance('1', 'm1', { organisation: 'nrc-old' }),
    attendance('2', 'm2', { contact: 'amina' }),
    attendance('3', 'm2', { organisation: 'nrc' }),
    attendance('4', 'm2', { organisation: 'quiet', state: 'excused' }),
    attendance('5', 'off', { organisation: 'nrc' }),
    attendance('6', 'next', { organisation: 'nrc' }),
    attendance('7', 'nowhere', { organisation: 'nrc' }),
  ],
  actionPoints: [
    makeRecord('action_point', { id: 'a1', organisation: 'nrc', status: 'open', dueOn: '2026-03-01' }),
    makeRecord('action_point', { id: 'a2', organisation: 'nrc-old', status: 'in_progress', dueOn: '2026-03-20' }),
    makeRecord('action_point', { id: 'a3', organisation: 'nrc', status: 'done', dueOn: '2026-02-01' }),
  ],
};

describe('the activity of partners', () => {
  it('counts a meeting once, whoever came, and what a merged duplicate did', () => {
    expect(partnerActivities(source, today)).toEqual([
      {
        organisation: 'nrc',
        lastAttended: { meeting: 'm2', heldOn: '2026-02-12' },
        meetingsAttended: 2,
        lastReportedOn: '2026-01-15',
        commitmentsSignedOn: null,
        openActions: 2,
        overdueActions: 1,
        lastActiveOn: '2026-02-12',
      },
      {
        organisation: 'quiet',
        lastAttended: null,
        meetingsAttended: 0,
        lastReportedOn: null,
        commitmentsSignedOn: '2025-01-01',
        openActions: 0,
        overdueActions: 0,
        lastActiveOn: null,
      },
    ]);
  });

  it('ends where two merges point at each other', () => {
    const deletedOrganisations = [
      makeRecord('organisation', { id: 'nrc', deleted: true, mergedInto: 'nrc-old' }),
      makeRecord('organisation', { id: 'nrc-old', deleted: true, mergedInto: 'nrc' }),
    ];
    expect(partnerActivities({ ...source, organisations: [], deletedOrganisations }, today)).toEqual([]);
  });

  it('calls members and observers silent after the months, and nobody else', () => {
    const silent = (membership: 'member' | 'observer' | 'none' | null, lastActiveOn: string | null) => isSilent({ membership }, { lastActiveOn }, today, 3);
    expect([silent('member', null), silent('observer', '2025-12-09'), silent('member', '2025-12-10')]).toEqual([true, true, false]);
    expect([silent('none', null), silent(null, null)]).toEqual([false, false]);
  });

  it('misses the commitments of members only', () => {
    expect(lacksCommitments({ membership: 'member', commitmentsSignedOn: null })).toBe(true);
    expect(lacksCommitments({ membership: 'member', commitmentsSignedOn: '2026-01-01' })).toBe(false);
    expect(lacksCommitments({ membership: 'observer', commitmentsSignedOn: null })).toBe(false);
  });
});
