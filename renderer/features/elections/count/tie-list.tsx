import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import type { Count } from './stage-rows.ts';

/** Where candidates were equal, and what settled it. */
export function TieList({ count }: { count: Count }) {
  const { t } = useTranslation('elections');
  const { number, list } = useFormats();
  const names = (ids: readonly string[]) => list(ids.map((id) => count.candidates.find((known) => known.id === id)?.name ?? id));
  return (
    <Panel title={t('count.ties')}>
      <ul className={parts.bullets}>
        {count.ties.map((tie) => (
          <li key={`${tie.stage} ${tie.about} ${tie.candidates.join(' ')}`}>
            {t(`count.tie.${tie.about}`, { stage: number(tie.stage), names: names(tie.candidates) })}{' '}
            {tie.settledBy === null
              ? t('count.settled.nothing')
              : t(`count.settled.${tie.settledBy}`, { stage: number(tie.earlierStage ?? 0), chosen: names(tie.chosen) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
