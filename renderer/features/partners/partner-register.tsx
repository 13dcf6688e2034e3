import { Button, Loader, Menu } from '@mantine/core';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient, useRecords, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { Inspector } from '../../components/inspector.tsx';
import { DeletedRecords } from '../../components/record-history.tsx';
import { useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { FilterField } from '../../components/register-tools.tsx';
import { useCreateRecord, useRemoveRecords, useSaveRecord } from '../../components/use-save-record.ts';
import { directionOf, isLanguage } from '../../languages.ts';
import { useNavigation } from '../../navigation.ts';
import type { AnyRecord, FieldValue } from '../../../shared/records/define.ts';
import { definitionOf, type RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { type PartnerFilter, filterPartners, silentMonths } from './activity/partner-filter.ts';
import { PartnerFilterChoice } from './activity/partner-filter-choice.tsx';
import { ContactInspector } from './contact-inspector.tsx';
import { pairToKey } from './duplicates/pair-key.ts';
import { openingField } from './grid/columns.ts';
import type { GridHandle } from './grid/record-grid.tsx';
import { OrganisationInspector } from './organisation-inspector.tsx';
import { PrintedRegister } from './printed-register.tsx';
import { PartnersViews } from './partners-views.tsx';
import styles from './partner-register.module.css';
import type { PartnerType } from '../../../shared/contract/partners.ts';
import { PastePanel } from './paste/paste-panel.tsx';
import { usePartnerColumns } from './use-partner-columns.ts';

/** The grid is a third of the application's code: it comes when a register is shown. */
const RecordGrid = lazy(async () => ({ default: (await import('./grid/record-grid.tsx')).RecordGrid }));

const noOrganisations: RecordByType['organisation'][] = [];
const noLists: RecordByType['mailing_list'][] = [];

/** The register of organisations or of contacts. */
export function PartnerRegister({ type }: { type: PartnerType }) {
  const { t, i18n } = useTranslation('partners');
  const isWritable = useIsWritable();
  const records = useRecords(type) as AnyRecord[] | undefined;
  const organisations = useRecords('organisation') ?? noOrganisations;
  const mailingLists = useRecords('mailing_list') ?? noLists;
  const { number } = useFormats();
  const titleOf = useRecordTitle();
  const selected = useNavigation(({ place }) => place.record);
  const { go, select } = useNavigation.getState();
  const columns = usePartnerColumns(type, isWritable);
  const createOrganisation = useCreateRecord('organisation');
  const createContact = useCreateRecord('contact');
  const save = useSaveRecord(type);
  const remove = useRemoveRecords(type);
  const grid = useRef<GridHandle | null>(null);
  const [filter, setFilter] = useState('');
  /** Typing goes on while 5,000 rows are filtered. */
  const appliedFilter = useDeferredValue(filter);
  const [partnerFilter, setPartnerFilter] = useState<PartnerFilter>('all');
  const [shownRows, setShownRows] = useState<number | null>(null);
  const [ticked, setTicked] = useState<string[]>([]);
  /** `null`: the grid; else the text to look at, empty to paste one. */
  const [pasting, setPasting] = useState<{ text: string; order: string[] } | null>(null);
  const [showsDeleted, setShowsDeleted] = useState(false);

  const { data: activity } = useServiceQuery('partners.activity', {}, { enabled: silentMonths(partnerFilter) !== null, keepPrevious: true });
  const shownRecords = useMemo(
    () =>
      type === 'organisation' && records
        ? (filterPartners(records as unknown as RecordByType['organisation'][], partnerFilter, activity ?? null) as unknown as AnyRecord[])
        : (records ?? []),
    [type, records, partnerFilter, activity],
  );

  const localeText = useMemo(() => t('grid', { returnObjects: true }) as unknown as Record<string, string>, [t]);
  const view = type === 'organisation' ? 'organisations' : 'contacts';

  const onReady = useCallback((handle: GridHandle | null) => {
    grid.current = handle;
  }, []);
  const onOpen = useCallback((id: string) => {
    setShowsDeleted(false);
    select(id);
  }, [select]);
  const openLabel = useCallback((record: AnyRecord) => t('open', { title: titleOf(type, record) }), [t, titleOf, type]);

  const add = async () => {
    const id = await (type === 'organisation'
      ? createOrganisation({ name: t('newOrganisation') })
      : createContact({ familyName: t('newContact') }));
    setFilter('');
    onOpen(id);
  };

  const edit = (id: string, field: string, value: FieldValue) => {
    if (definitionOf(type).fields[field]?.required && value === null) return;
    // The cell shows what was typed at once; the service's answer follows.
    queryClient.setQueryData<AnyRecord[]>(['records.list', { type, deleted: false }], (known) =>
      known?.map((record) => (record.id === id ? { ...record, [field]: value } : record)),
    );
    void save(id, { [field]: value }).catch(() =>
      queryClient.invalidateQueries({ queryKey: ['records.list', { type, deleted: false }] }),
    );
  };

  const removeMany = (ids: string[]) => {
    if (!isWritable) return;
    if (selected !== null && ids.includes(selected)) select(null);
    setTicked([]);
    void remove(ids).catch(() => undefined);
  };

  const mergeTicked = () => {
    const [keep, drop] = ticked;
    if (keep !== undefined && drop !== undefined) go({ area: 'partners', view: 'duplicates', record: pairToKey({ type, keep, drop }) });
  };

  const startPaste = (text: string) => {
    if (isWritable) setPasting({ text, order: grid.current?.shownFields() ?? columns.flatMap(({ colId }) => colId ?? []) });
  };

  const record = records?.find(({ id }) => id === selected);
  const inspector = showsDeleted ? (
    <Inspector title={t(`deleted.${type}`)} onClose={() => setShowsDeleted(false)}>
      <DeletedRecords type={type} />
    </Inspector>
  ) : record && pasting === null ? (
    type === 'organisation' ? (
      <OrganisationInspector key={record.id} record={record as unknown as RecordByType['organisation']} onRemove={() => removeMany([record.id])} />
    ) : (
      <ContactInspector key={record.id} record={record as unknown as RecordByType['contact']} onRemove={() => removeMany([record.id])} />
    )
  ) : undefined;

  const count = records?.length ?? 0;
  const summary =
    records === undefined
      ? ''
      : shownRows !== null && shownRows !== count
        ? t('filtered', { shown: number(shownRows), count, total: number(count) })
        : t(`count.${type}`, { count });

  const isEmpty = records !== undefined && count === 0 && pasting === null;
  return (
    <AreaPage
      title={t('title')}
      summary={summary}
      actions={
        <>
          <Button variant="default" leftSection={<Icon name="upload" />} disabled={!isWritable} onClick={() => startPaste('')}>
            {t('pasteFromExcel')}
          </Button>
          <Button leftSection={<Icon name="plus" />} disabled={!isWritable} onClick={() => void add().catch(() => undefined)}>
            {t(`add.${type}`)}
          </Button>
        </>
      }
      toolbar={
        <>
          <PartnersViews view={view} />
          {pasting === null && !isEmpty ? (
            <>
              <FilterField label={t('filter')} value={filter} onChange={setFilter} />
              {type === 'organisation' ? <PartnerFilterChoice value={partnerFilter} onChange={setPartnerFilter} /> : null}
              <ColumnsMenu grid={grid} label={t('columns')} type={type} />
              <Button variant="default" onClick={() => copyForExcel(grid.current)}>
                {t(ticked.length > 0 ? 'copyTicked' : 'copyAll', { count: ticked.length })}
              </Button>
              {ticked.length === 2 ? (
                <Button variant="default" disabled={!isWritable} onClick={mergeTicked}>
                  {t('duplicates.merge.two')}
                </Button>
              ) : null}
              {ticked.length > 0 ? (
                <Button variant="default" color="red" leftSection={<Icon name="trash" />} disabled={!isWritable} onClick={() => removeMany(ticked)}>
                  {t('removeTicked', { count: ticked.length })}
                </Button>
              ) : null}
            </>
          ) : null}
          {pasting === null && ticked.length === 0 ? (
            <Button variant="subtle" onClick={() => setShowsDeleted(!showsDeleted)} aria-pressed={showsDeleted}>
              {t('showDeleted')}
            </Button>
          ) : null}
        </>
      }
      inspector={inspector}
    >
      {pasting !== null ? (
        <PastePanel
          type={type}
          pasted={pasting.text}
          order={pasting.order}
          records={records ?? []}
          organisations={organisations}
          mailingLists={mailingLists}
          onDone={() => setPasting(null)}
        />
      ) : isEmpty ? (
        <EmptyState
          title={t(`empty.${type}.title`)}
          text={t(`empty.${type}.text`)}
          action={
            <>
              <Button disabled={!isWritable} onClick={() => go({ area: 'partners', view: 'import' })}>
                {t('import.choose')}
              </Button>
              <Button variant="default" disabled={!isWritable} onClick={() => startPaste('')}>
                {t('pasteFromExcel')}
              </Button>
              <Button variant="default" disabled={!isWritable} onClick={() => void add().catch(() => undefined)}>
                {t(`add.${type}`)}
              </Button>
              {type === 'contact' && organisations.length === 0 ? (
                <Button variant="default" onClick={() => go({ area: 'partners', view: 'organisations' })}>
                  {t('empty.contact.organisationsFirst')}
                </Button>
              ) : null}
            </>
          }
        />
      ) : records === undefined ? (
        <Loader size="sm" aria-label={t('loading')} />
      ) : (
        <div className={styles.register}>
          <PrintedRegister grid={grid} />
          <div className={`${styles.grid} no-print`}>
            <Suspense fallback={<Loader size="sm" aria-label={t('loading')} />}>
              <RecordGrid
                type={type}
                records={shownRecords}
                columns={columns}
                openingField={openingField[type]}
                openLabel={openLabel}
                quickFilter={appliedFilter}
                localeText={localeText}
                isRightToLeft={isLanguage(i18n.language) && directionOf(i18n.language) === 'rtl'}
                selected={selected}
                onReady={onReady}
                onOpen={onOpen}
                onEdit={edit}
                onSelection={setTicked}
                onRemove={removeMany}
                onPaste={startPaste}
                onShownRows={setShownRows}
              />
            </Suspense>
          </div>
          <p className={`${styles.hint} no-print`}>{t('hint')}</p>
        </div>
      )}
    </AreaPage>
  );
}

/** Hands the text over in a copy event of its own: no page needs a permission for that. */
function copyForExcel(grid: GridHandle | null): void {
  if (!grid) return;
  const text = grid.textForExcel();
  const listen = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', listen, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', listen, { capture: true });
}

function ColumnsMenu({ grid, label, type }: { grid: { current: GridHandle | null }; label: string; type: PartnerType }) {
  const fieldLabel = useFieldLabel();
  const [columns, setColumns] = useState<{ id: string; isShown: boolean }[]>([]);
  const follow = () => setColumns((grid.current?.columns() ?? []).filter(({ id }) => id !== openingField[type]));
  return (
    <Menu closeOnItemClick={false} onOpen={follow}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="down" size={12} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id, isShown }) => (
          <Menu.CheckboxItem
            key={id}
            checked={isShown}
            onChange={(shown) => {
              grid.current?.setShown(id, shown);
              follow();
            }}
          >
            {fieldLabel(type, id)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
