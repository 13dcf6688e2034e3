import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NominationRow } from '../../../../shared/contract/election-view.ts';
import { ownDirection } from '../../../components/own-direction.ts';
import { candidateName } from '../parts/names.ts';
import parts from '../../procedure/parts.module.css';

interface SelectionRowProps {
  nomination: NominationRow;
  /** `null`: not chosen. */
  reason: string | null;
  disabled: boolean;
  onChange: (reason: string | null) => void;
}

/** One nominee, and why it is chosen. */
export function SelectionRow({ nomination, reason, disabled, onChange }: SelectionRowProps) {
  const { t } = useTranslation('elections');
  const name = candidateName(nomination);
  return (
    <div className={parts.fields}>
      <Checkbox label={<bdi>{name}</bdi>} aria-label={t('selection.choose', { name })} disabled={disabled} checked={reason !== null} onChange={({ currentTarget }) => onChange(currentTarget.checked ? '' : null)} />
      {reason === null ? null : (
        <Textarea
          className={parts.narrow ?? ''}
          aria-label={t('selection.reasonFor', { name })}
          placeholder={t('selection.reason')}
          autosize
          minRows={1}
          maxLength={2_000}
          disabled={disabled}
          {...ownDirection(reason)}
          value={reason}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </div>
  );
}
