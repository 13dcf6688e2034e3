import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ChooseFile } from './choose-file.tsx';
import styles from './import.module.css';
import { ListType } from './list-type.tsx';
import { useTakeList } from './take-list.ts';

/** Where a partner's list is dropped or chosen. */
export function ChooseList() {
  const { t } = useTranslation('partners');
  const isWritable = useIsWritable();
  const take = useTakeList();
  const [isOver, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (isWritable) void take([...event.dataTransfer.files]);
  };

  return (
    <>
      <ListType />
      <section
        className={styles.drop}
        aria-label={t('views.import')}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={28} />
        <p className={styles.dropTitle}>{t('import.drop')}</p>
        <p className={styles.dropHint}>{t('import.dropHint')}</p>
        <ChooseFile label={t('import.choose')} disabled={!isWritable} onChoose={take} />
        <p className={styles.dropHint}>{t('import.pasteInstead')}</p>
      </section>
    </>
  );
}
