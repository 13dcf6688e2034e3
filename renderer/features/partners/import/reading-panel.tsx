import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOrders, type ImportPreview, type PartnerType } from '../../../../shared/contract/partners.ts';
import { useFormats } from '../../../components/formats.ts';
import { ColumnsTable } from './columns-table.tsx';
import styles from './import.module.css';
import { setReading } from './import-state.ts';

/** How the file was read, with everything that a person may set right. */
export function ReadingPanel({ preview, type }: { preview: ImportPreview; type: PartnerType }) {
  const { t } = useTranslation('partners');
  const { number } = useFormats();
  const { sheets, sheet, headerRow, hxlRow, columns } = preview;
  const used = columns.filter(({ field }) => field !== null).length;
  const knownOrders = new Set(columns.flatMap(({ dayOrder }) => dayOrder ?? []));
  return (
    <details className={styles.box} open={used === 0 || undefined}>
      <summary>
        <b>{t('import.reading.title')}</b>
        <span className={styles.dim}>
          {' '}
          <bdi>{sheet}</bdi> · {headerRow === null ? t('import.reading.noHeaders') : `${t('import.reading.headerRow')} ${number(headerRow)}`} ·{' '}
          {t('import.reading.summary', { used: number(used), count: columns.length })}
        </span>
      </summary>
      <div className={styles.choices}>
        {sheets.length > 1 ? (
          <Select
            label={t('import.reading.sheet')}
            data={sheets.map(({ name, isHidden }) => ({ value: name, label: isHidden ? t('import.reading.hidden', { name }) : name }))}
            value={sheet}
            allowDeselect={false}
            onChange={(chosen) => void setReading({ sheet: chosen, headerRow: null, mapping: null })}
          />
        ) : null}
        <HeaderRow key={headerRow} headerRow={headerRow} hxlRow={hxlRow} />
        <DayOrder known={knownOrders.size === 1 ? ([...knownOrders][0] ?? null) : null} />
      </div>
      <ColumnsTable columns={columns} type={type} />
    </details>
  );
}

function HeaderRow({ headerRow, hxlRow }: Pick<ImportPreview, 'headerRow' | 'hxlRow'>) {
  const { t } = useTranslation('partners');
  const [typed, setTyped] = useState<number | string>(headerRow ?? '');
  const send = () => {
    if (typeof typed === 'number' && typed !== headerRow) void setReading({ headerRow: typed, mapping: null });
  };
  return (
    <NumberInput
      label={t('import.reading.headerRow')}
      {...(hxlRow === null ? {} : { description: t('import.reading.tags', { row: hxlRow }) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('import.reading.noHeaders')}
      allowDecimal={false}
      min={1}
      max={1_048_576}
      value={typed}
      onChange={setTyped}
      onBlur={send}
      onKeyDown={({ key }) => {
        if (key === 'Enter') send();
      }}
    />
  );
}

function DayOrder({ known }: { known: ImportPreview['columns'][number]['dayOrder'] }) {
  const { t } = useTranslation('partners');
  return (
    <Select
      label={t('import.reading.dayOrder')}
      placeholder={t('import.reading.dayOrderUnknown')}
      data={dayOrders.map((order) => ({ value: order, label: t(`import.reading.dayOrders.${order}`) }))}
      value={known}
      allowDeselect={false}
      onChange={(chosen) => void setReading({ dayOrder: dayOrders.find((order) => order === chosen) ?? null })}
    />
  );
}
