import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { FailureNote } from '../failure-note.tsx';
import parts from '../parts.module.css';
import { useAct } from '../use-act.ts';
import styles from './urn-key.module.css';

interface UrnKeyTypedProps {
  /** What the button says that hands it in. */
  label: string;
  confirm: (urnKey: string) => Promise<unknown>;
  onBack?: () => void;
}

/** Asks for the key from the paper; what was to be opened opens once it is right. */
export function UrnKeyTyped({ label, confirm, onBack }: UrnKeyTypedProps) {
  const { t } = useTranslation('procedure');
  const isWritable = useIsWritable();
  const { isBusy, failure, act } = useAct();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(() => confirm(typed));
  };
  return (
    <form className={`${parts.panel} no-print`} onSubmit={submit}>
      <TextInput
        className={styles.field}
        label={t('urnKey.type')}
        description={t('urnKey.typeHelp')}
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
          {label}
        </Button>
        {onBack ? (
          <Button variant="default" onClick={onBack}>
            {t('urnKey.showAgain')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
