import { Button, Checkbox, Loader, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import type { meetingDocumentsContract } from '../../../../shared/contract/meeting-documents.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { isLanguage } from '../../../languages.ts';
import { type Language, languages } from '../../../../shared/records/choices.ts';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { DraftsResult } from '../../meetings/drafts/drafts-result.tsx';
import styles from '../actions.module.css';
import { ActionsViews } from '../actions-views.tsx';
import { responsibleOrganisations } from '../register/action-filter.ts';

type Made = OutputOf<(typeof meetingDocumentsContract)['actions.draftSheets']>;

/** Per organisation its open action points as a mail draft with a form to fill in and send back. */
export function SheetsView() {
  const { t, i18n } = useTranslation('actions');
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const { number } = useFormats();
  const go = useNavigation((navigation) => navigation.go);
  const { data, error } = useServiceQuery('actions.view', { scope: 'open' });
  const { mutateAsync: draft, isPending, error: failure } = useServiceCommand('actions.draftSheets');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [language, setLanguage] = useState<Language>(isLanguage(i18n.language) ? i18n.language : 'en');
  const [made, setMade] = useState<Made | null>(null);
  const organisations = useMemo(() => responsibleOrganisations(data?.rows ?? [], i18n.language), [data, i18n.language]);
  const chosen = organisations.filter(({ id }) => !left.has(id));

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };

  return (
    <AreaPage
      title={t('title')}
      summary={data ? t('sheets.summary', { count: organisations.length }) : ''}
      actions={
        <Button loading={isPending} disabled={!isWritable || chosen.length === 0} onClick={() => void draft({ organisations: chosen.map(({ id }) => id), language }).then(setMade).catch(() => undefined)}>
          {t('sheets.draft', { count: chosen.length })}
        </Button>
      }
      toolbar={
        <>
          <ActionsViews view="sheets" />
          <Select
            aria-label={t('sheets.language')}
            className={styles.choice}
            allowDeselect={false}
            value={language}
            data={languages.map((code) => ({ value: code, label: word('languages', code) }))}
            onChange={(code) => code && isLanguage(code) && setLanguage(code)}
          />
        </>
      }
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {failure ? <FailureMessage failure={failure.failure} /> : null}
      {data === undefined && !error ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {made ? <MadeSheets made={made} onClose={() => setMade(null)} /> : null}
      {data && organisations.length === 0 ? (
        <EmptyState title={t('sheets.empty.title')} text={t('sheets.empty.text')} action={<Button onClick={() => go({ area: 'actions' })}>{t('views.register')}</Button>} />
      ) : null}
      {organisations.length > 0 ? (
        <section className={styles.panel} aria-labelledby="sheets-who">
          <h2 className={styles.panelTitle} id="sheets-who">
            {t('sheets.who')}
          </h2>
          <p className={styles.help}>{t('sheets.help')}</p>
          <Checkbox
            className={styles.allOfThem}
            label={t('sheets.all')}
            checked={chosen.length === organisations.length}
            indeterminate={chosen.length > 0 && chosen.length < organisations.length}
            onChange={({ currentTarget }) => setLeft(currentTarget.checked ? new Set() : new Set(organisations.map(({ id }) => id)))}
          />
          <ul className={styles.organisations}>
            {organisations.map(({ id, name, open, overdue }) => (
              <li key={id}>
                <Checkbox label={<bdi>{name}</bdi>} checked={!left.has(id)} onChange={({ currentTarget }) => choose(id, currentTarget.checked)} />
                <span>
                  {t('count', { count: open })}
                  {overdue > 0 ? <b className={styles.late}> · ▲ {t('sheets.overdue', { overdue: number(overdue) })}</b> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </AreaPage>
  );
}

function MadeSheets({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useTranslation('actions');
  const { saveBytes } = useSaveExport();
  return (
    <div className={styles.made}>
      <DraftsResult made={{ ...made, attachments: made.forms.map(({ file }) => file) }} onClose={onClose} />
      {made.unaddressed.length > 0 ? (
        <section className={styles.panel} aria-labelledby="sheets-unaddressed">
          <h2 className={styles.panelTitle} id="sheets-unaddressed">
            {t('sheets.unaddressed', { count: made.unaddressed.length })}
          </h2>
          <ul className={styles.organisations}>
            {made.unaddressed.map(({ organisation, organisationName }) => {
              const form = made.forms.find((known) => known.organisation === organisation);
              return (
                <li key={organisation}>
                  <bdi>{organisationName}</bdi>
                  {form ? (
                    <Button variant="default" size="compact-xs" leftSection={<Icon name="download" size={12} />} onClick={() => void saveBytes(form.file)}>
                      {form.file.fileName}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
