import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaPage } from '../../components/area-page.tsx';
import { useNavigation } from '../../navigation.ts';
import { useCurrentWorkspace } from '../frame/current-workspace.ts';
import { PreferencesPanel } from '../preferences/preferences-panel.tsx';
import { BackupsPanel } from './backups-panel.tsx';
import { CheckPanel } from './check-panel.tsx';
import { DeletedPanel } from './deleted-panel.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { ExportPanel } from './export-panel.tsx';
import { HandoverPanel } from './handover/handover-panel.tsx';
import { RecentChanges } from './recent-changes.tsx';
import styles from './workspace-area.module.css';

const views = ['details', 'backups', 'export', 'handover', 'check', 'history', 'deleted', 'preferences'] as const;
type View = (typeof views)[number];

/** What concerns the file as a whole: cluster and office, backups, check, changes, deleted records, preferences. */
export function WorkspaceArea() {
  const { t } = useTranslation('workspace');
  const { clusterName, officeName } = useCurrentWorkspace();
  const view = useNavigation(({ place }) => views.find((name) => name === place.view) ?? 'details');
  const record = useNavigation(({ place }) => place.record);
  const go = useNavigation((navigation) => navigation.go);

  const toolbar = (
    <SegmentedControl
      aria-label={t('views.label')}
      data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
      value={view}
      onChange={(value) => go({ area: 'workspace', view: value })}
    />
  );

  if (view === 'backups') {
    return <BackupsPanel title={t('title')} toolbar={toolbar} selected={record} />;
  }
  return (
    <AreaPage title={t('title')} summary={`${clusterName} · ${officeName}`} toolbar={toolbar}>
      {panelOf(view, t('history.intro'))}
    </AreaPage>
  );
}

function panelOf(view: Exclude<View, 'backups'>, historyIntro: string): ReactNode {
  switch (view) {
    case 'details':
      return <DetailsPanel />;
    case 'export':
      return <ExportPanel />;
    case 'handover':
      return <HandoverPanel />;
    case 'check':
      return <CheckPanel />;
    case 'history':
      return (
        <div className={styles.panel}>
          <p className={styles.intro}>{historyIntro}</p>
          <RecentChanges limit={200} shownRecords={3} />
        </div>
      );
    case 'deleted':
      return <DeletedPanel />;
    case 'preferences':
      return <PreferencesPanel />;
  }
}
