import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../components/fields.tsx';
import { localDay } from '../../../components/local-day.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useToasts } from '../../../components/toasts.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import documentStyles from '../documents.module.css';
import styles from './following.module.css';

/** From when the document binds, and when it is looked at again. */
export function InForceForm({ document, disabled, onClose }: { document: RecordByType['document']; disabled: boolean; onClose: () => void }) {
  const { t } = useTranslation('drafting');
  const label = useFieldLabel();
  const saveRecord = useSaveRecord('document');
  const [inForceOn, setInForceOn] = useState(() => document.inForceOn ?? localDay());
  const [reviewDueOn, setReviewDueOn] = useState(document.reviewDueOn);
  const [expiresOn, setExpiresOn] = useState(document.expiresOn);
  const submit = async () => {
    await saveRecord(document.id, { status: 'in_force', inForceOn, reviewDueOn, expiresOn });
    useToasts.getState().show({ kind: 'done', text: t('following.inForce'), offersUndo: true });
    onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={t('following.do.in_force')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <div className={documentStyles.pair}>
        <DayField label={label('document', 'inForceOn')} disabled={disabled} value={inForceOn} onSave={(day) => day !== null && setInForceOn(day)} />
        <DayField label={label('document', 'reviewDueOn')} disabled={disabled} value={reviewDueOn} onSave={setReviewDueOn} />
        <DayField label={label('document', 'expiresOn')} disabled={disabled} value={expiresOn} onSave={setExpiresOn} />
      </div>
      <div className={documentStyles.buttons}>
        <Button type="submit" disabled={disabled}>
          {t('following.do.in_force')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('freeze.close')}
        </Button>
      </div>
    </form>
  );
}
