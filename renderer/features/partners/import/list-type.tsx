import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { partnerTypes } from '../../../../shared/contract/partners.ts';
import styles from './import.module.css';
import { setListType, useImport } from './import-state.ts';

/** Whether the list is one of organisations or of people. */
export function ListType() {
  const { t } = useTranslation('partners');
  const type = useImport((state) => state.type);
  return (
    <div className={styles.type}>
      <span id="import-kind">{t('import.kind')}</span>
      <SegmentedControl
        aria-labelledby="import-kind"
        value={type}
        data={partnerTypes.map((code) => ({ value: code, label: t(code === 'organisation' ? 'views.organisations' : 'views.contacts') }))}
        onChange={(chosen) => {
          const next = partnerTypes.find((code) => code === chosen);
          if (next) void setListType(next);
        }}
      />
    </div>
  );
}
