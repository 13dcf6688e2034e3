import { Button, Loader, Menu, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import { languages, type MeetingKind, meetingKinds } from '../../../../shared/records/choices.ts';
import { MeetingsViews } from '../meetings-views.tsx';
import { YearFigures } from './year-figures.tsx';
import { YearPlot } from './year-plot.tsx';
import { AttendanceTable, MeetingsTable, TypesTable } from './year-tables.tsx';
import styles from './year.module.css';

/** One calendar year: meetings held, minutes in time, who came, what was done in time. */
export function YearView() {
  const { t, i18n } = useTranslation('meetings');
  const word = useChoiceWords();
  const go = useNavigation((navigation) => navigation.go);
  const { data: today } = useServiceQuery('today.view', {});
  const [chosenYear, setYear] = useState<number | null>(null);
  const [meetingKind, setKind] = useState<MeetingKind | null>(null);
  const thisYear = today ? Number(today.today.slice(0, 4)) : null;
  const year = chosenYear ?? thisYear;
  const { data, error } = useServiceQuery('meetings.year', { year: year ?? 2000, meetingKind }, { enabled: year !== null, keepPrevious: true });
  const { isBusy, saveExport } = useSaveExport();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const years = [...new Set([...(thisYear === null ? [] : [thisYear]), ...(data?.years ?? []), ...(year === null ? [] : [year])])].sort((one, other) => other - one);

  return (
    <AreaPage
      title={t('title')}
      summary={data ? t('year.held', { count: data.minutes.held.count, year: String(data.year) }) : ''}
      actions={
        <Menu>
          <Menu.Target>
            <Button loading={isBusy} leftSection={<Icon name="download" />} rightSection={<Icon name="down" size={12} />} disabled={year === null}>
              {t('year.word')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {[language, ...languages.filter((code) => code !== language)].map((code) => (
              <Menu.Item
                key={code}
                onClick={() => year !== null && void saveExport({ kind: 'meeting-year', format: 'docx', language: code, document: null, year })}
              >
                {word('languages', code)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
              {t('prepare.print')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
      toolbar={
        <>
          <MeetingsViews view="year" />
          <Select
            aria-label={t('year.year')}
            className={styles.choice}
            allowDeselect={false}
            value={year === null ? null : String(year)}
            data={years.map(String)}
            onChange={(chosen) => chosen && setYear(Number(chosen))}
          />
          <Select
            aria-label={t('year.kind')}
            className={styles.kind}
            clearable
            clearButtonProps={{ 'aria-label': t('year.allKinds') }}
            placeholder={t('year.allKinds')}
            value={meetingKind}
            data={meetingKinds.map((kind) => ({ value: kind, label: word('meetingKinds', kind) }))}
            onChange={(kind) => setKind(meetingKinds.find((known) => known === kind) ?? null)}
          />
        </>
      }
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {data === undefined && !error ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {data && data.meetings.length === 0 && data.actions.due.count === 0 ? (
        <EmptyState title={t('year.empty.title')} text={t('year.empty.text')} action={<Button onClick={() => go({ area: 'meetings' })}>{t('dispatches.empty.action')}</Button>} />
      ) : data ? (
        <div className={styles.year}>
          <YearFigures data={data} />
          <YearPlot meetings={data.meetings} year={data.year} />
          <div className={styles.tables}>
            <AttendanceTable data={data} />
            <div>
              <TypesTable data={data} />
              <MeetingsTable data={data} />
            </div>
          </div>
        </div>
      ) : null}
    </AreaPage>
  );
}
