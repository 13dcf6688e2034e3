import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

/** What nobody changes any more from opening on. */
export function FrozenList({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  return (
    <Panel title={t('opening.freezes')}>
      <ul className={parts.bullets}>
        <li>{t('opening.freezeRules', { digest: `\u2066${view.rulesDigest?.slice(0, 16) ?? '—'}…\u2069` })}</li>
        <li>{t('opening.freezeRoll', { count: view.election.electors })}</li>
        <li>{t('opening.freezePapers', { count: view.papers.length })}</li>
      </ul>
    </Panel>
  );
}
