import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { DayField } from '../../../components/fields.tsx';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

/** Lets voting go on once, because the quorum was missed and the rules say so. */
export function ExtendForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [closesOn, setClosesOn] = useState<string | null>(null);
  const extend = () => {
    if (closesOn !== null) void act(() => call('elections.extend', { election: view.election.id, closesOn }));
  };
  return (
    <Panel title={t('closing.extend')} isPrinted={false}>
      <p className={parts.help}>{t('closing.extendHelp')}</p>
      <div className={parts.form}>
        <DayField label={t('closing.extendUntil')} disabled={disabled} minDay={view.today} value={closesOn} onSave={setClosesOn} />
        <FailureNote failure={failure} />
        <Button loading={isBusy} disabled={disabled || closesOn === null} onClick={extend}>
          {t('closing.extend')}
        </Button>
      </div>
    </Panel>
  );
}
