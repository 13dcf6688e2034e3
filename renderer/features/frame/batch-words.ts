import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecordType } from '../../../shared/records/index.ts';

export interface BatchLabel {
  key: string;
  params?: Record<string, string | number> | undefined;
}

/** The batch that made the workspace: undoing it would leave an office without a cluster. */
export function isBeginning(label: BatchLabel | null | undefined): boolean {
  return label?.key === 'workspaceCreated';
}

/** What a batch of changes did, in words. */
export function useBatchWords(): (label: BatchLabel) => string {
  const { t } = useTranslation(['app', 'records']);
  return useCallback(
    ({ key, params }) => {
      const type = params?.['type'];
      const typeName = typeof type === 'string' && isRecordType(type) ? t(`records:types.${type}`) : '';
      return t([`app:batches.${key}`, 'app:batches.other'], { ...params, type: typeName });
    },
    [t],
  );
}
