import { useTranslation } from 'react-i18next';
import type { InviteeRow, ReviewView } from '../../../../shared/contract/review-view.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RecordFooter } from '../../../components/register-tools.tsx';
import { useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { languages, respondentTypes, surveyRoles } from '../../../../shared/records/choices.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import parts from '../../procedure/parts.module.css';
import { isFrozen } from '../page/page-steps.ts';
import { inviteeName } from '../parts/group-words.ts';

/** One who is invited: on which side, as which type, in which hub and language. */
export function InviteeInspector({ view, invitee, onClose }: { view: ReviewView; invitee: InviteeRow; onClose: () => void }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const isWritable = useIsWritable();
  const save = useSaveRecord('review_invitee');
  const remove = useRemoveRecords('review_invitee');
  const frozen = isFrozen(view);
  const { id } = invitee;
  const common = (field: 'role' | 'organisationName' | 'personName' | 'respondentType' | 'hub' | 'language') => ({
    label: label('review_invitee', field),
    disabled: !isWritable || (frozen && !(field === 'language' && view.review.status === 'open')),
  });
  return (
    <Inspector title={inviteeName(invitee)} subtitle={word('surveyRoles', invitee.role)} record={{ type: 'review_invitee', id }} onClose={onClose}>
      <InspectorSection title={t('invitees.counted')}>
        <ChoiceField
          {...common('role')}
          required
          value={invitee.role}
          choices={surveyRoles}
          format={(code) => word('surveyRoles', code)}
          onSave={(role) => (role === null ? undefined : save(id, { role }))}
        />
        <ChoiceField
          {...common('respondentType')}
          value={invitee.respondentType}
          choices={respondentTypes}
          format={(code) => word('respondentTypes', code)}
          onSave={(respondentType) => save(id, { respondentType })}
        />
        {view.plan.hubs.length === 0 ? null : (
          <ChoiceField {...common('hub')} value={invitee.hub} choices={view.plan.hubs} format={(hub) => hub} onSave={(hub) => save(id, { hub })} />
        )}
        <ChoiceField {...common('language')} value={invitee.language} choices={languages} format={(code) => word('languages', code)} onSave={(language) => save(id, { language })} />
      </InspectorSection>
      <InspectorSection title={t('invitees.onForm')}>
        <TextField {...common('organisationName')} maxLength={300} value={invitee.organisationName} onSave={(organisationName) => save(id, { organisationName })} />
        <TextField {...common('personName')} maxLength={300} value={invitee.personName} onSave={(personName) => save(id, { personName })} />
        <p className={parts.help}>{invitee.addresses === 0 ? t('invitees.noAddress') : t('invitees.addressCount', { count: invitee.addresses })}</p>
      </InspectorSection>
      <RecordFooter
        type="review_invitee"
        id={id}
        removeLabel={t('invitees.remove')}
        disabled={!isWritable || frozen}
        onRemove={() => {
          onClose();
          void remove([id]).catch(() => undefined);
        }}
      />
    </Inspector>
  );
}
