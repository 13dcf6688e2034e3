import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/service.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import parts from '../parts/parts.module.css';
import { useAct } from '../parts/use-act.ts';
import styles from './opening.module.css';

/** Asks for the key from the paper; voting opens once it is right. */
export function UrnKeyTyped({ election, onBack }: { election: string; onBack?: () => void }) {
  const { t } = useTranslation('elections');
  const isWritable = useIsWritable();
  const { isBusy, failure, act } = useAct();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(() => call('elections.confirmUrnKey', { election, urnKey: typed }));
  };
  return (
    <form className={`${parts.panel} no-print`} onSubmit={submit}>
      <TextInput
        className={styles.field}
        label={t('opening.type')}
        description={t('opening.typeHelp')}
        attributes={{ input: { dir: 'ltr' } }}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        data-autofocus
        autoFocus
        disabled={!isWritable}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <FailureNote failure={failure} />
      <div className={parts.buttons}>
        <Button type="submit" loading={isBusy} disabled={!isWritable || typed.trim() === ''}>
          {t('opening.confirm')}
        </Button>
        {onBack ? (
          <Button variant="default" onClick={onBack}>
            {t('opening.showAgain')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
