import { useCallback } from 'react';
import type { ChecklistItemView } from '../../../shared/contract/areas.ts';
import type { ChecklistStatus } from '../../../shared/records/choices.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import { changeOfStatus } from './status-change.ts';
import { useWantedStatus } from './wanted-status.ts';

/** Sets a status at once, or opens the item where the reason is written. */
export function useSetStatus(today: string): (item: ChecklistItemView, status: ChecklistStatus) => void {
  const save = useSaveRecord('checklist_answer');
  return useCallback(
    (item, status) => {
      const change = changeOfStatus(item, status, today);
      switch (change.kind) {
        case 'nothing':
          useWantedStatus.getState().forget();
          break;
        case 'save':
          useWantedStatus.getState().forget();
          // A failure is shown by the mark in the header.
          void save(item.id, change.fields).catch(() => undefined);
          break;
        case 'ask':
          useWantedStatus.getState().want(item.id, status);
          useNavigation.getState().select(item.id);
          break;
      }
    },
    [save, today],
  );
}
