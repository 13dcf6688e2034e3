import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFiles } from '../../../components/choose-files.tsx';
import type { ImportPreview as Preview } from '../../../../shared/contract/partners.ts';
import { useFocusOnce } from '../../exchange/focus-once.ts';
import { useWork } from '../../exchange/work.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { listEndings } from './choose-list.tsx';
import { DuplicatesToDecide } from './duplicates-to-decide.tsx';
import styles from './import.module.css';
import { ImportFigures } from './import-figures.tsx';
import { ImportRows } from './import-rows.tsx';
import { acceptList, useImport } from './import-state.ts';
import { ListType } from './list-type.tsx';
import { OrganisationsToDecide } from './organisations-to-decide.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import type { RowFilter } from './shown-rows.ts';
import { useTakeList } from './take-list.ts';

/** What taking a list over would do, row by row; nothing is written before the person says so. */
export function ImportPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('partners');
  const isWritable = useIsWritable();
  const isBusy = useWork((work) => work.kind !== null);
  const { file, isStale, type } = useImport();
  const take = useTakeList();
  const title = useFocusOnce<HTMLHeadingElement>();
  const [filter, setFilter] = useState<RowFilter | null>(null);
  const count = preview.totals.new + preview.totals.changed;
  return (
    <section className={styles.preview} aria-labelledby="import-preview">
      <div className={styles.head}>
        <h2 id="import-preview" className={styles.title} tabIndex={-1} ref={title}>
          {t('import.preview.title')} <bdi className={styles.file}>{file?.fileName}</bdi>
        </h2>
        <ListType />
        <ChooseFiles label={t('import.preview.another')} accept={listEndings} disabled={!isWritable || isBusy} onChoose={(files) => void take(files)} variant="default" />
        <Button disabled={!isWritable || isBusy || isStale || count === 0} onClick={() => void acceptList()}>
          {count > 0 ? t('import.preview.accept', { count }) : t('import.preview.acceptNothing')}
        </Button>
      </div>
      <ImportFigures totals={preview.totals} isStale={isStale} filter={filter} onFilter={setFilter} />
      <ReadingPanel key={file?.fileName} preview={preview} type={type} />
      <DuplicatesToDecide />
      <OrganisationsToDecide />
      <ImportRows preview={preview} type={type} filter={filter} />
    </section>
  );
}
