import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { useToasts } from '../../../components/toasts.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { DraftsResult, type MadeDrafts } from '../drafts/drafts-result.tsx';
import { MinutesPill } from '../list/minutes-pill.tsx';
import { CirculateForm } from './circulate-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import styles from './minutes.module.css';

interface CirculationPanelProps {
  view: MeetingView;
  language: Language;
  second: Language | null;
  disabled: boolean;
}

/** Where the minutes stand, and the one thing to do next: circulate, approve, correct. */
export function CirculationPanel({ view, language, second, disabled }: CirculationPanelProps) {
  const { t } = useTranslation('meetings');
  const { day, shortDay } = useFormats();
  const words = useFailureWords();
  const { minutes, meeting, today } = view;
  const [made, setMade] = useState<MadeDrafts | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const { mutateAsync: approve, isPending: isApproving } = useServiceCommand('meetings.approveMinutes');
  const isOut = minutes.circulatedOn !== null;

  const approveNow = async () => {
    try {
      await approve({ meeting: meeting.id, approvedOn: null });
      useToasts.getState().show({ kind: 'done', text: t('minutes.approved'), offersUndo: true });
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };

  return (
    <section className={styles.panel} aria-labelledby="circulation">
      <div className={styles.panelHead}>
        <h2 id="circulation">{t('minutes.state')}</h2>
        <MinutesPill minutes={minutes} />
      </div>
      {minutes.isLate && minutes.dueOn !== null ? <p className={styles.late}>{t('minutes.lateSince', { day: day(minutes.dueOn) })}</p> : null}
      {!isOut && !minutes.isLate && minutes.dueOn !== null ? <p className={styles.help}>{t('minutes.dueOn', { day: day(minutes.dueOn) })}</p> : null}
      {isOut && minutes.circulatedOn !== null ? (
        <p className={styles.help}>
          {t('minutes.circulatedOn', { day: shortDay(minutes.circulatedOn, today) })}
          {minutes.status === 'circulated' && minutes.approvedUnlessOn !== null ? ` · ${t('minutes.approvedUnless', { day: day(minutes.approvedUnlessOn) })}` : ''}
          {minutes.status === 'approved' ? ` · ${t('minutes.approvedOn', { day: day(minutes.approvedOn ?? minutes.approvedUnlessOn ?? today) })}` : ''}
        </p>
      ) : null}
      {minutes.isCorrectionWanted ? <p className={styles.note}>{t('minutes.correctionWanted')}</p> : null}
      {isOut ? null : <CirculateForm view={view} language={language} second={second} disabled={disabled} onMade={setMade} />}
      {isOut ? (
        <div className={styles.buttons}>
          {minutes.approvedOn === null ? (
            <Button loading={isApproving} disabled={disabled || minutes.blockedBy.length > 0} onClick={() => void approveNow()}>
              {t('minutes.approve')}
            </Button>
          ) : null}
          <Button variant="default" disabled={disabled} aria-expanded={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
            {t('minutes.correct')}
          </Button>
        </div>
      ) : null}
      {minutes.blockedBy.length > 0 ? <p className={styles.help}>{t('minutes.blocked', { count: minutes.blockedBy.length })}</p> : null}
      {isOut && isCorrecting ? (
        <CorrectForm
          view={view}
          language={language}
          second={second}
          disabled={disabled}
          onMade={(drafts) => {
            setMade(drafts);
            setCorrecting(false);
          }}
        />
      ) : null}
      {isOut && !isCorrecting && made === null ? (
        <details className={styles.again}>
          <summary>{t('minutes.again')}</summary>
          <CirculateForm view={view} language={language} second={second} disabled={disabled} isAgain onMade={setMade} />
        </details>
      ) : null}
      {made ? <DraftsResult made={made} onClose={() => setMade(null)} /> : null}
    </section>
  );
}
