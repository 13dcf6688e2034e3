import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../components/file-drop.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ListType } from './list-type.tsx';
import { useTakeList } from './take-list.ts';

/** Old Excel files and others too: the reader says why it does not take one. */
export const listEndings = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt';

/** Where a partner's list is dropped or chosen. */
export function ChooseList() {
  const { t } = useTranslation('partners');
  const isWritable = useIsWritable();
  const take = useTakeList();
  return (
    <>
      <ListType />
      <FileDrop
        name={t('views.import')}
        title={t('import.drop')}
        hint={t('import.dropHint')}
        label={t('import.choose')}
        accept={listEndings}
        disabled={!isWritable}
        onChoose={(files) => void take(files)}
      >
        {t('import.pasteInstead')}
      </FileDrop>
    </>
  );
}
