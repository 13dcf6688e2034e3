import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import { call } from '../../../../api/service.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { useAct } from '../../../procedure/use-act.ts';
import styles from '../../../procedure/whole-screen/whole-screen.module.css';

interface CodeStageProps {
  election: string;
  note: string | null;
  onPaper: (code: string, paper: BallotPaper) => void;
  onEnd: () => void;
}

/** The empty screen that waits for the next voter. */
export function CodeStage({ election, note, onPaper, onEnd }: CodeStageProps) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [code, setCode] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const paper = await act(() => call('elections.ballot', { election, code }));
    if (paper) onPaper(code, paper);
  };
  return (
    <form className={styles.stage} onSubmit={(event) => void submit(event)}>
      <h2>{t('returns.session.welcome')}</h2>
      {note === null ? null : (
        <p className={styles.help} role="status">
          {note}
        </p>
      )}
      <TextInput
        className={styles.code}
        size="lg"
        aria-label={t('returns.session.code')}
        placeholder="XXXX-XXXX-XXXX-XXXX"
        attributes={{ input: { dir: 'ltr' } }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        data-autofocus
        autoFocus
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <FailureNote failure={failure} />
      <div className={styles.buttons}>
        <Button type="submit" size="md" loading={isBusy} disabled={code.trim() === ''}>
          {t('returns.session.go')}
        </Button>
        <Button variant="subtle" size="md" onClick={onEnd}>
          {t('returns.session.end')}
        </Button>
      </div>
    </form>
  );
}
