import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers, isAllowed } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import parts from '../../procedure/parts.module.css';
import { TurnoutPanel } from '../returns/turnout-panel.tsx';
import { CertificatePanel } from './certificate-panel.tsx';
import { CloseForm } from './close-form.tsx';
import { ClosingFigures } from './closing-figures.tsx';
import { ExtendForm } from './extend-form.tsx';

/** The urn is opened, and every ballot accounted for. */
export function ClosingStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { day } = useFormats();
  const isWritable = useIsWritable();
  return (
    <ElectionFrame view={view} step="closing">
      {view.extendedFrom === null ? null : <p className={parts.note}>{t('closing.extended', { day: day(view.extendedFrom) })}</p>}
      {view.closing === null ? (
        <>
          <Blockers view={view} step="close" />
          {view.election.status === 'open' ? (
            <>
              <TurnoutPanel turnout={view.turnout} />
              {isAllowed(view, 'extend') ? <ExtendForm view={view} disabled={!isWritable} /> : null}
              <CloseForm view={view} disabled={!isWritable || !isAllowed(view, 'close')} />
            </>
          ) : null}
        </>
      ) : (
        <>
          {view.closedOn === null ? null : (
            <p className={parts.good}>
              <Icon name="check" />
              {t('closing.done', { day: day(view.closedOn) })}
            </p>
          )}
          <ClosingFigures closing={view.closing} threshold={view.rules.secrecyThreshold} />
          <CertificatePanel view={view} disabled={!isWritable} />
        </>
      )}
    </ElectionFrame>
  );
}
