import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { useFailureWords } from '../../../components/failure-message.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { useToasts } from '../../../components/toasts.ts';
import { actionStatuses } from '../../../../shared/records/choices.ts';
import { actionLooks } from '../action-looks.ts';
import styles from '../actions.module.css';

/** What somebody says on an action point: the state, a sentence, and who said it. */
export function ReportForm({ action, disabled }: { action: ActionRow; disabled: boolean }) {
  const { t } = useTranslation('actions');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const failureWords = useFailureWords();
  const { mutateAsync: report, isPending, error } = useServiceCommand('actions.report');
  const [status, setStatus] = useState(action.status);
  const [text, setText] = useState('');
  const [reportedBy, setReportedBy] = useState('');
  const isSomething = status !== action.status || text.trim() !== '';

  const submit = async (reported = status) => {
    await report({ action: action.id, status: reported, text: text.trim() === '' ? null : text, reportedBy: reportedBy.trim() === '' ? null : reportedBy, meeting: null });
    setText('');
    setReportedBy('');
    useToasts.getState().show({ kind: 'done', text: t('inspector.reported'), offersUndo: true });
  };
  const run = (work: Promise<void>) => void work.catch(() => undefined);

  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSomething) run(submit());
      }}
    >
      <div className={styles.pair}>
        <Select
          label={label('action_progress', 'status')}
          allowDeselect={false}
          disabled={disabled}
          value={status}
          data={actionStatuses.map((code) => ({ value: code, label: word('actionStatuses', code) }))}
          onChange={(code) => setStatus(actionStatuses.find((known) => known === code) ?? status)}
        />
        <TextInput label={label('action_progress', 'reportedBy')} disabled={disabled} maxLength={300} placeholder={action.responsibleName ?? ''} {...ownDirection(reportedBy)} value={reportedBy} onChange={({ currentTarget }) => setReportedBy(currentTarget.value)} />
      </div>
      <Textarea
        label={label('action_progress', 'text')}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2_000}
        disabled={disabled}
        {...ownDirection(text)}
        value={text}
        error={error ? failureWords(error.failure) : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={isPending} disabled={disabled || !isSomething}>
          {t('inspector.submit')}
        </Button>
        {action.isOpen ? (
          <Button variant="default" size="compact-sm" disabled={disabled || isPending} onClick={() => run(submit('done'))}>
            <span aria-hidden="true">{actionLooks.done.shape}&nbsp;</span>
            {t('inspector.markDone')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
