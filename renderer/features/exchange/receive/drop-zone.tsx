import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../components/file-drop.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { useTakeFiles } from './take-files.ts';

/** What the file dialog offers to receive. */
export const receivedEndings = '.cdpackage,.cdreply,.cdinvite';

/** Where files from mail or a stick are dropped or chosen. */
export function DropZone() {
  const { t } = useTranslation('exchange');
  const isWritable = useIsWritable();
  const take = useTakeFiles();
  return (
    <FileDrop
      name={t('views.receive')}
      title={t('receive.drop')}
      hint={t('receive.dropHint')}
      label={t('receive.choose')}
      accept={receivedEndings}
      multiple
      disabled={!isWritable}
      onChoose={(files) => void take(files)}
    />
  );
}
