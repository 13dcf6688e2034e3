import { Button, Progress, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgress } from '../../../api/progress.ts';
import { call } from '../../../api/service.ts';
import { firstDifferingGroup } from '../../../../shared/domain/handover/passphrase.ts';
import areaStyles from '../workspace-area.module.css';
import styles from './handover.module.css';
import type { HandingOver } from './use-handing-over.ts';

/** Asks for the passphrase from the paper, and makes the file once it is right. */
export function PassphraseTyped({ passphrase, handingOver }: { passphrase: string; handingOver: HandingOver }) {
  const { t } = useTranslation('handover');
  const [typed, setTyped] = useState('');
  const [wrongGroup, setWrongGroup] = useState<number | null>(null);
  const isSealing = handingOver.step.kind === 'sealing';
  const share = useProgress(isSealing);

  const check = (event: FormEvent) => {
    event.preventDefault();
    const group = firstDifferingGroup(passphrase, typed);
    setWrongGroup(group);
    if (group === null) void handingOver.seal();
  };

  return (
    <form className="no-print" onSubmit={check} noValidate>
      <TextInput
        className={styles.passphraseField}
        label={t('file.typed')}
        description={t('file.typedHint')}
        attributes={{ input: { dir: 'ltr' } }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={100}
        data-autofocus
        autoFocus
        readOnly={isSealing}
        value={typed}
        error={wrongGroup === null ? undefined : t('file.differs', { group: wrongGroup })}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrongGroup(null);
        }}
      />
      <div className={areaStyles.actions}>
        <Button type="submit" loading={isSealing}>
          {t('file.save')}
        </Button>
        {isSealing ? (
          <Button variant="default" onClick={() => void call('workspace.stopWork', {})}>
            {t('file.stop')}
          </Button>
        ) : (
          <Button variant="default" onClick={handingOver.makePassphrase}>
            {t('file.another')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.working}>
        {isSealing ? t('file.working') : null}
      </p>
      {isSealing ? <Progress value={(share ?? 0) * 100} aria-label={t('file.working')} className={styles.field} /> : null}
    </form>
  );
}
