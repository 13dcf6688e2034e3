import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PartnerFilter, partnerFilters, silentMonths } from './partner-filter.ts';

/** Which partners the register shows: those who owe their signature, those nobody has heard of. */
export function PartnerFilterChoice({ value, onChange }: { value: PartnerFilter; onChange: (filter: PartnerFilter) => void }) {
  const { t } = useTranslation('partners');
  const wordOf = (filter: PartnerFilter): string => {
    const months = silentMonths(filter);
    if (months !== null) return t('partnerFilter.silent', { count: months });
    return t(filter === 'unsigned' ? 'partnerFilter.unsigned' : 'partnerFilter.all');
  };
  return (
    <Select
      aria-label={t('partnerFilter.label')}
      w="13rem"
      data={partnerFilters.map((filter) => ({ value: filter, label: wordOf(filter) }))}
      value={value}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(chosen) => onChange(partnerFilters.find((filter) => filter === chosen) ?? 'all')}
    />
  );
}
