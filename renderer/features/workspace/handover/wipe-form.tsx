import { Button, Checkbox, Progress, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgress } from '../../../api/progress.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { isConfirmedBy } from '../../../../shared/domain/handover/confirmation.ts';
import areaStyles from '../workspace-area.module.css';
import type { Preview } from './evacuation-card.tsx';
import styles from './handover.module.css';

const limits = ['solidState', 'copies', 'deleted', 'encryption'] as const;

interface WipeFormProps {
  preview: Preview;
  isWiping: boolean;
  onWipe: (confirmation: string, evenIfNotHandedOver: boolean) => void;
  onCancel: () => void;
}

/** What somebody has to know, tick and type before the workspace goes. */
export function WipeForm({ preview, isWiping, onWipe, onCancel }: WipeFormProps) {
  const { t } = useTranslation('handover');
  const [isKnown, setKnown] = useState(false);
  const [typed, setTyped] = useState('');
  const share = useProgress(isWiping);
  const { confirmWith, changesSinceHandover, changes } = preview;
  const unsent = changesSinceHandover ?? changes;
  const mayWipe = isConfirmedBy(typed, confirmWith) && (unsent === 0 || isKnown);

  const wipe = (event: FormEvent) => {
    event.preventDefault();
    if (mayWipe && !isWiping) onWipe(typed, isKnown);
  };

  return (
    <form onSubmit={wipe} noValidate>
      <h3 className={styles.subject}>{t('wipe.limits.title')}</h3>
      <ul className={styles.contents}>
        {limits.map((limit) => (
          <li key={limit}>{t(`wipe.limits.${limit}`)}</li>
        ))}
      </ul>
      {unsent === 0 ? (
        <p className={styles.handedOver}>{t('evacuate.handedOver')}</p>
      ) : (
        <div className={styles.warning}>
          <p>
            {changesSinceHandover === null ? `${t('evacuate.neverHandedOver')} ` : null}
            {t('wipe.notHandedOver', { count: unsent })} {t('evacuate.packages')}
          </p>
          <Checkbox
            label={t('evacuate.acknowledge')}
            checked={isKnown}
            onChange={(event) => setKnown(event.currentTarget.checked)}
          />
        </div>
      )}
      <TextInput
        className={styles.field}
        label={t('evacuate.confirm', { name: confirmWith })}
        description={t('evacuate.confirmHint')}
        {...ownDirection(typed)}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        readOnly={isWiping}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={areaStyles.actions}>
        <Button type="submit" className={styles.destructive} disabled={!mayWipe} loading={isWiping}>
          {t('evacuate.remove')}
        </Button>
        <Button variant="default" disabled={isWiping} onClick={onCancel}>
          {t('evacuate.cancel')}
        </Button>
      </div>
      <p role="status" className={styles.working}>
        {isWiping ? t('evacuate.working') : null}
      </p>
      {isWiping ? <Progress value={(share ?? 0) * 100} aria-label={t('evacuate.working')} className={styles.field} /> : null}
    </form>
  );
}
