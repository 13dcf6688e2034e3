import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../shared/contract/election-view.ts';
import { candidateName, useElectorateName } from '../parts/names.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

/** Who is on a ballot paper, in its order. */
export function PaperPreview({ paper }: { paper: BallotPaper }) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  return (
    <Panel title={t('opening.paper', { name: nameOf(paper.name) })} aside={<span>{t('seatsCount', { count: paper.seats })}</span>}>
      <ol className={parts.bullets}>
        {paper.candidates.map((candidate) => (
          <li key={candidate.id}>
            <bdi>{candidateName(candidate)}</bdi>
            {candidate.isWithdrawn ? ` · ${t('returns.marks.withdrawn')}` : ''}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
