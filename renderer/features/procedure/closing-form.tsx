import { Button, Checkbox, FileButton, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { ownDirection } from '../../components/own-direction.ts';
import { FailureNote } from './failure-note.tsx';
import { Panel } from './panel.tsx';
import parts from './parts.module.css';
import { keyIn } from './urn-key/key-file.ts';
import urnKeyStyles from './urn-key/urn-key.module.css';
import { useAct } from './use-act.ts';

interface ClosingFormProps {
  area: 'elections' | 'reviews';
  /** What happens with the closing, in its order. */
  steps: readonly string[];
  /** The failure that asks for an explanation. */
  differs: string;
  disabled: boolean;
  close: (given: { urnKey: string; explanation: string | null }) => Promise<unknown>;
  /** Further figures to give. */
  children?: ReactNode;
}

/** Takes the key and opens the urn; figures that do not agree ask for an explanation first. */
export function ClosingForm({ area, steps, differs, disabled, close, children }: ClosingFormProps) {
  const { t } = useTranslation(area);
  const { isBusy, failure, act } = useAct();
  const [urnKey, setUrnKey] = useState('');
  const [explanation, setExplanation] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const isDiffering = failure?.code === differs;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(() => close({ urnKey, explanation: explanation.trim() === '' ? null : explanation }));
  };

  return (
    <Panel title={t('closing.action')} isPrinted={false}>
      <b>{t('closing.before')}</b>
      <ol className={parts.bullets}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <form className={parts.fields} onSubmit={submit}>
        <TextInput
          className={urnKeyStyles.field}
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
        {children}
        {isDiffering || explanation !== '' ? (
          <Textarea
            className={urnKeyStyles.field}
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
