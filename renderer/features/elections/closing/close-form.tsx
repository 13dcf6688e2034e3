import { Button, Checkbox, FileButton, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { Icon } from '../../../components/icon.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { keyIn } from '../../procedure/urn-key/key-file.ts';
import openingStyles from '../../procedure/urn-key/urn-key.module.css';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

const steps = ['open', 'sort', 'destroy', 'figures'] as const;

/** Takes the key and closes voting; figures that do not agree ask for an explanation first. */
export function CloseForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [urnKey, setUrnKey] = useState('');
  const [byHand, setByHand] = useState<number | string>('');
  const [explanation, setExplanation] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const isDiffering = failure?.code === 'election-figures-differ';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(() =>
      call('elections.close', {
        election: view.election.id,
        urnKey,
        returnedByHand: typeof byHand === 'number' ? byHand : null,
        explanation: explanation.trim() === '' ? null : explanation,
      }),
    );
  };

  return (
    <Panel title={t('closing.action')} isPrinted={false}>
      <b>{t('closing.before')}</b>
      <ol className={parts.bullets}>
        {steps.map((step) => (
          <li key={step}>{t(`closing.beforeSteps.${step}`)}</li>
        ))}
      </ol>
      <form className={parts.fields} onSubmit={submit}>
        <TextInput
          className={openingStyles.field}
          label={t('closing.key')}
          description={t('closing.keyHelp')}
          withAsterisk
          attributes={{ input: { dir: 'ltr' } }}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          disabled={disabled}
          value={urnKey}
          onChange={({ currentTarget }) => setUrnKey(currentTarget.value)}
        />
        <div className={parts.buttons}>
          <FileButton accept=".txt" disabled={disabled} onChange={(file) => void file?.text().then((text) => setUrnKey(keyIn(text)))}>
            {(props) => (
              <Button {...props} variant="default" size="compact-sm" disabled={disabled} leftSection={<Icon name="file" size={12} />}>
                {t('closing.keyFile')}
              </Button>
            )}
          </FileButton>
        </div>
        <NumberInput
          className={parts.narrow ?? ''}
          label={t('closing.byHand')}
          description={t('closing.byHandHelp')}
          min={0}
          max={100_000}
          allowDecimal={false}
          hideControls
          disabled={disabled}
          value={byHand}
          onChange={setByHand}
        />
        {isDiffering || explanation !== '' ? (
          <Textarea
            className={openingStyles.field}
            label={t('closing.explanation')}
            withAsterisk
            autosize
            minRows={2}
            maxLength={5_000}
            autoFocus
            {...ownDirection(explanation)}
            value={explanation}
            onChange={({ currentTarget }) => setExplanation(currentTarget.value)}
          />
        ) : null}
        <FailureNote failure={failure} />
        <Checkbox label={t('closing.confirm')} disabled={disabled} checked={isConfirmed} onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)} />
        <div className={parts.buttons}>
          <Button type="submit" loading={isBusy} disabled={disabled || !isConfirmed || urnKey.trim() === ''}>
            {t('closing.action')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
