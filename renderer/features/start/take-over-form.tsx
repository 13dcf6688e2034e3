import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './new-workspace-form.module.css';
import type { Opening } from './use-opening.ts';
import type { ChosenHandover, TakingOver } from './use-taking-over.ts';

interface TakeOverFormProps {
  chosen: ChosenHandover;
  takingOver: TakingOver;
  opening: Opening;
}

/** Asks for the passphrase of a handover file. */
export function TakeOverForm({ chosen, takingOver, opening }: TakeOverFormProps) {
  const { t } = useTranslation('handover');
  const [passphrase, setPassphrase] = useState('');
  const open = (event: FormEvent) => {
    event.preventDefault();
    void takingOver.open(passphrase);
  };
  return (
    <form className={styles.form} onSubmit={open} noValidate>
      <div>
        <h1 className={styles.title}>{t('open.formTitle')}</h1>
        <p className={styles.intro}>{t('open.intro')}</p>
      </div>
      <div className={styles.part}>
        <p>
          {t('open.file')}: <bdi>{chosen.fileName}</bdi>
        </p>
        <TextInput
          label={t('open.passphrase')}
          description={t('open.passphraseHint')}
          attributes={{ input: { dir: 'ltr' } }}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          data-autofocus
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" loading={opening.isBusy}>
          {t('open.submit')}
        </Button>
        <Button variant="default" onClick={takingOver.cancel} disabled={opening.isBusy}>
          {t('open.cancel')}
        </Button>
      </div>
    </form>
  );
}
