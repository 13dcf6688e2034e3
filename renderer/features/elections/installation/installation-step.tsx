import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { DayField } from '../../../components/fields.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useNavigation } from '../../../navigation.ts';
import { lastDayOf } from '../../../../shared/domain/elections/procedure/seats.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { SeatTable } from '../parts/seat-table.tsx';
import { StepButton } from '../../procedure/step-button.tsx';

/** The elected take their seats. */
export function InstallationStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const go = useNavigation((navigation) => navigation.go);
  const isInstalled = view.seats.length > 0;
  return (
    <ElectionFrame view={view} step="installation">
      {isInstalled ? (
        <>
          <p className={parts.good}>
            <Icon name="check" />
            {t('installation.done', { count: view.seats.length })}
          </p>
          <SeatTable seats={view.seats} today={view.today} />
          <p className={parts.help}>{t('installation.follows')}</p>
          <div className={`${parts.buttons} no-print`}>
            <Button variant="default" onClick={() => go({ area: 'team', view: 'groups', record: view.election.groupId })}>
              {t('installation.toGroup')}
            </Button>
            <Button variant="default" onClick={() => go({ area: 'documents' })}>
              {t('installation.toTor')}
            </Button>
          </div>
        </>
      ) : (
        <InstallationForm view={view} />
      )}
    </ElectionFrame>
  );
}

function InstallationForm({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const disabled = !useIsWritable();
  const { day } = useFormats();
  const { rules } = view;
  const [startsOn, setStartsOn] = useState<string | null>(view.today);
  const [kept, setKept] = useState<readonly string[]>([]);
  const keep = (id: string, isKept: boolean) => setKept(isKept ? [...kept, id] : kept.filter((known) => known !== id));
  const install = () => call('elections.installComposition', { election: view.election.id, startsOn: startsOn ?? view.today, keeps: [...kept] });
  return (
    <Panel title={t('steps.installation.title')} isPrinted={false}>
      <div className={parts.form}>
        <DayField label={t('installation.startsOn')} required disabled={disabled} value={startsOn} onSave={setStartsOn} />
        <p className={parts.help}>
          {rules.termMonths === null || startsOn === null
            ? t('installation.noTerm')
            : t('installation.ends', { day: day(rules.termEndsOn ?? lastDayOf(startsOn, rules.termMonths)), half: day(lastDayOf(startsOn, Math.ceil(rules.termMonths / 2))) })}
        </p>
      </div>
      {rules.keepsMembers > 0 ? (
        <fieldset className={parts.fieldset} disabled={disabled}>
          <legend>{t('installation.keeps')}</legend>
          <p className={parts.help}>{t('installation.keepsHelp', { count: rules.keepsMembers })}</p>
          {view.formerSeats.length === 0 ? <p className={parts.help}>{t('installation.noFormer')}</p> : null}
          {view.formerSeats.map(({ id, organisationName, title, personName }) => (
            <Checkbox
              key={id}
              label={<bdi>{[organisationName ?? title, personName].filter((part) => part).join(' · ')}</bdi>}
              checked={kept.includes(id)}
              disabled={!kept.includes(id) && kept.length >= rules.keepsMembers}
              onChange={({ currentTarget }) => keep(id, currentTarget.checked)}
            />
          ))}
        </fieldset>
      ) : null}
      <StepButton view={view} step="install" label={t('installation.action')} isDisabled={startsOn === null} run={install} />
    </Panel>
  );
}
