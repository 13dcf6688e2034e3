import { Button, Loader, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PlanView } from '../../../components/plan-view/plan-view.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { isLanguage } from '../../../languages.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { MeetingFrame } from '../page/meeting-frame.tsx';
import { CirculationPanel } from './circulation-panel.tsx';
import styles from './minutes.module.css';
import { Objections } from './objections.tsx';
import { SecondLanguage } from './second-language.tsx';
import { Versions } from './versions.tsx';

/** After the meeting: the minutes as they will be read, on their way to everybody's inbox and to approval. */
export function MinutesStep({ view }: { view: MeetingView }) {
  const { t, i18n } = useTranslation('meetings');
  const { meeting } = view;
  const disabled = !useIsWritable();
  const word = useChoiceWords();
  const go = useNavigation((navigation) => navigation.go);
  const [language, setLanguage] = useState<Language>(meeting.language ?? (isLanguage(i18n.language) ? i18n.language : 'en'));
  const [second, setSecond] = useState<Language | null>(meeting.secondLanguage);
  const chosenSecond = second === language ? null : second;
  const plan = useServiceQuery('documents.plan', { kind: 'minutes', language, document: meeting.id, second: chosenSecond }, { keepPrevious: true });
  const { isBusy, saveExport } = useSaveExport();
  const choices = languages.map((code) => ({ value: code, label: word('languages', code) }));

  return (
    <MeetingFrame
      view={view}
      step="minutes"
      tools={
        <>
          <label className={styles.language}>
            {t('minutes.language')}
            <Select
              aria-label={t('minutes.language')}
              className={styles.languageChoice}
              allowDeselect={false}
              value={language}
              data={choices}
              onChange={(code) => code && isLanguage(code) && setLanguage(code)}
            />
          </label>
          <label className={styles.language}>
            {t('minutes.second')}
            <Select
              aria-label={t('minutes.second')}
              className={styles.languageChoice}
              clearable
              clearButtonProps={{ 'aria-label': t('minutes.noSecond') }}
              placeholder={t('minutes.noSecond')}
              value={chosenSecond}
              data={choices.filter(({ value }) => value !== language)}
              onChange={(code) => setSecond(code && isLanguage(code) ? code : null)}
            />
          </label>
        </>
      }
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.setTimeout(() => window.print())}>
            {t('minutes.print')}
          </Button>
          <Button
            variant="default"
            loading={isBusy}
            leftSection={<Icon name="download" />}
            onClick={() => void saveExport({ kind: 'minutes', format: 'docx', language, document: meeting.id, second: chosenSecond })}
          >
            {t('minutes.word')}
          </Button>
          {meeting.status === 'held' ? null : <Button onClick={() => go({ area: 'meetings', view: 'room', record: meeting.id })}>{t('prepare.toRoom')}</Button>}
        </>
      }
    >
      <div className={styles.desk}>
        <section className={styles.preview} aria-label={t('minutes.preview')} tabIndex={0} aria-busy={plan.isFetching}>
          {plan.error ? <FailureMessage failure={plan.error.failure} /> : null}
          {plan.data ? <PlanView plan={plan.data} /> : plan.error ? null : <Loader size="sm" aria-label={t('loading')} />}
        </section>
        <div className={`${styles.side} no-print`}>
          <CirculationPanel view={view} language={language} second={chosenSecond} disabled={disabled} />
          {chosenSecond === null ? null : <SecondLanguage view={view} second={chosenSecond} disabled={disabled} />}
          <Objections view={view} disabled={disabled} />
          <Versions versions={view.versions} />
        </div>
      </div>
    </MeetingFrame>
  );
}
