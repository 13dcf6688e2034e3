import { useTranslation } from 'react-i18next';
import type { InviteeRow } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import parts from '../../procedure/parts.module.css';
import { inviteeName } from '../parts/group-words.ts';

interface InviteeTableProps {
  rows: readonly InviteeRow[];
  hasHubs: boolean;
  selected: string | null;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** Everybody who is invited, with what their group is. */
export function InviteeTable({ rows, hasHubs, selected, onOpen, onClose }: InviteeTableProps) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { number } = useFormats();
  return (
    <RegisterTable<InviteeRow>
      label={t('steps.invitees.title')}
      rows={rows}
      selected={selected}
      nameOf={inviteeName}
      onOpen={onOpen}
      onClose={onClose}
      columns={[
        {
          key: 'name',
          heading: t('invitees.who'),
          render: ({ organisationName, personName }) => (
            <>
              <bdi className={parts.main}>{organisationName === '' ? personName : organisationName}</bdi>
              {organisationName === '' || personName === null ? null : (
                <span className={parts.under}>
                  <bdi>{personName}</bdi>
                </span>
              )}
            </>
          ),
        },
        { key: 'role', heading: t('invitees.side'), width: '9rem', render: ({ role }) => word('surveyRoles', role) },
        {
          key: 'type',
          heading: t('invitees.type'),
          width: '10rem',
          render: ({ role, respondentType }) =>
            respondentType !== null ? word('respondentTypes', respondentType) : role === 'coordinator' ? t('none') : <TonePill tone="warn" shape="?" label={t('invitees.untyped')} />,
        },
        ...(hasHubs ? [{ key: 'hub', heading: t('invitees.hub'), width: '8rem', stepsBack: true, render: ({ hub }: InviteeRow) => <bdi>{hub ?? t('none')}</bdi> }] : []),
        { key: 'language', heading: t('invitees.language'), width: '7rem', stepsBack: true, render: ({ language }) => (language === null ? t('none') : word('languages', language)) },
        { key: 'addresses', heading: t('invitees.addresses'), width: '6rem', stepsBack: true, render: ({ addresses }) => number(addresses) },
      ]}
    />
  );
}
