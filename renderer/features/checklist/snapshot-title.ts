import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import type { ChecklistView } from '../../../shared/contract/areas.ts';

type Snapshot = ChecklistView['snapshots'][number];

/** "One month after activation · 12 March 2026"; a name given by a person comes first. */
export function useSnapshotTitle(): (snapshot: Snapshot) => string {
  const { t } = useTranslation('records');
  const { day } = useFormats();
  return useCallback(
    ({ name, occasion, takenOn }) => {
      const called = name === '' || name === occasion ? t(`choices.snapshotOccasions.${occasion}`) : name;
      return `${called} · ${day(takenOn)}`;
    },
    [t, day],
  );
}
