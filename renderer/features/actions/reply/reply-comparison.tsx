import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import type { ActionsReply } from '../../../../shared/contract/meeting-documents.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useToasts } from '../../../components/toasts.ts';
import styles from '../actions.module.css';
import { chosenAtFirst, groupReply, isTakeable, keyOfLine, takenLine } from './reply-choice.ts';
import { ReplyGroupView } from './reply-group.tsx';

interface ReplyComparisonProps {
  fileName: string;
  reply: ActionsReply;
  disabled: boolean;
  onDone: () => void;
}

/** What the form says, beside what it was sent with and what stands now; nothing is written before somebody says so. */
export function ReplyComparison({ fileName, reply, disabled, onDone }: ReplyComparisonProps) {
  const { t } = useTranslation('actions');
  const label = useFieldLabel();
  const { day } = useFormats();
  const { lines, unknownRows, missing, organisationName, sentOn } = reply;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => chosenAtFirst(lines));
  const [reportedBy, setReportedBy] = useState(organisationName ?? '');
  const { mutateAsync: take, isPending, error } = useServiceCommand('actions.takeReply');
  const { groups, unchanged } = groupReply(lines);
  const taken = lines.filter((line) => isTakeable(line) && chosen.has(keyOfLine(line))).flatMap((line) => takenLine(line) ?? []);

  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const submit = async () => {
    const { actions } = await take({ reportedBy: reportedBy.trim() === '' ? null : reportedBy, lines: taken });
    useToasts.getState().show({ kind: 'done', text: t('reply.taken', { count: actions }), offersUndo: true });
    onDone();
  };

  return (
    <section className={styles.panel} aria-labelledby="reply-title">
      <h2 className={styles.panelTitle} id="reply-title">
        {organisationName === null ? t('reply.from') : t('reply.fromOrganisation', { organisation: organisationName })}
      </h2>
      <p className={styles.help}>
        <bdi dir="ltr">{fileName}</bdi>
        {sentOn === null ? '' : ` · ${t('reply.sentOn', { day: day(sentOn) })}`} · {t('reply.unchanged', { count: unchanged })}
      </p>
      {groups.length === 0 ? <p className={styles.nothing}>{t('reply.nothingNew')}</p> : null}
      <ul className={styles.groups}>
        {groups.map((group) => (
          <ReplyGroupView key={group.action} group={group} chosen={chosen} disabled={disabled} onChoose={choose} />
        ))}
      </ul>
      {unknownRows.length > 0 ? (
        <div className={styles.aside}>
          <b>{t('reply.unknownRows', { count: unknownRows.length })}</b>
          <ul>
            {unknownRows.map(({ sheet, row, text }) => (
              <li key={`${sheet}-${row}`}>
                {t('reply.row', { sheet, row })}: <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {missing.length > 0 ? (
        <div className={styles.aside}>
          <b>{t('reply.missing', { count: missing.length })}</b>
          <ul>
            {missing.map(({ action, text }) => (
              <li key={action}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {groups.length > 0 ? (
        <TextInput
          className={styles.reporter}
          label={label('action_progress', 'reportedBy')}
          maxLength={300}
          disabled={disabled}
          {...ownDirection(reportedBy)}
          value={reportedBy}
          onChange={({ currentTarget }) => setReportedBy(currentTarget.value)}
        />
      ) : null}
      {error ? <FailureMessage failure={error.failure} /> : null}
      <div className={styles.buttons}>
        {groups.length > 0 ? (
          <Button loading={isPending} disabled={disabled || taken.length === 0} onClick={() => void submit().catch(() => undefined)}>
            {t('reply.take', { count: taken.length })}
          </Button>
        ) : null}
        <Button variant="default" onClick={onDone}>
          {t('reply.another')}
        </Button>
      </div>
    </section>
  );
}
