import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isFrozen } from '../page/page-steps.ts';
import { Objections } from '../parts/objections.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { RulesSummary } from './rules-summary.tsx';

/** The rules as everybody gets to read them. */
export function AnnouncementStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const isWritable = useIsWritable();
  const { day } = useFormats();
  const { id } = view.election;
  const isAnnounced = view.rulesDigest !== null;
  return (
    <ElectionFrame view={view} step="announcement">
      {isAnnounced && view.announcedOn !== null ? (
        <p className={parts.good}>
          <Icon name="check" />
          {t('announcement.done', { day: day(view.announcedOn) })}
        </p>
      ) : null}
      {view.areRulesChanged ? (
        <p className={parts.note} data-tone="warn">
          {t('announcement.changed')}
        </p>
      ) : null}
      {isFrozen(view) || (isAnnounced && !view.areRulesChanged) ? null : (
        <StepButton view={view} step="announce" label={t(isAnnounced ? 'announcement.again' : 'announcement.action')} run={() => call('elections.announce', { election: id })} />
      )}
      <RulesSummary view={view} />
      {view.rulesDigest === null ? null : (
        <Panel title={t('announcement.digest')}>
          <code className={parts.code} dir="ltr">
            {view.rulesDigest}
          </code>
          <p className={parts.help}>{t('announcement.digestHelp')}</p>
        </Panel>
      )}
      <Objections view={view} stage="rules" title={t('announcement.objections')} disabled={!isWritable || view.election.status === 'cancelled'} />
    </ElectionFrame>
  );
}
