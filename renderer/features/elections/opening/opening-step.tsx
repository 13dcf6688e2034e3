import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useNavigation } from '../../../navigation.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isPast } from '../page/page-steps.ts';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { FrozenList } from './frozen-list.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { UrnKeyShown } from '../../procedure/urn-key/urn-key-shown.tsx';
import { UrnKeyTyped } from '../../procedure/urn-key/urn-key-typed.tsx';

/** The key is in the page only while it is needed, and in nothing else. */
type Opening = { step: 'beginning' } | { step: 'shown' | 'hidden'; urnKey: string };

/** The urn is made, its key goes to two officers, and voting opens once the key was typed back. */
export function OpeningStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { instant } = useFormats();
  const go = useNavigation((navigation) => navigation.go);
  const [opening, setOpening] = useState<Opening>({ step: 'beginning' });
  const { id } = view.election;
  const confirm = (urnKey: string) => call('elections.confirmUrnKey', { election: id, urnKey });
  const make = async () => {
    const { urnKey } = await call('elections.open', { election: id });
    setOpening({ step: 'shown', urnKey });
  };

  if (isPast(view, 'open')) {
    return (
      <ElectionFrame view={view} step="opening">
        {view.openedAt === null ? null : (
          <p className={parts.good}>
            <Icon name="check" />
            {t('opening.done', { when: instant(view.openedAt) })}
          </p>
        )}
        {view.urn === 'elsewhere' ? <p className={parts.note}>{t('opening.elsewhere')}</p> : null}
        {view.election.status === 'open' ? (
          <div className={`${parts.buttons} no-print`}>
            <Button onClick={() => go({ area: 'elections', view: 'ballots', record: id })}>{t('page.next', { step: t('steps.ballots.title') })}</Button>
          </div>
        ) : null}
        {view.papers.map((paper) => (
          <PaperPreview key={paper.digest} paper={paper} />
        ))}
      </ElectionFrame>
    );
  }

  return (
    <ElectionFrame view={view} step="opening">
      {opening.step === 'shown' ? (
        <UrnKeyShown
          title={view.election.title}
          texts={{ once: t('opening.once'), sheet: t('opening.sheetHow'), file: t('opening.fileNote', { title: view.election.title }) }}
          urnKey={opening.urnKey}
          onWritten={() => setOpening({ ...opening, step: 'hidden' })}
        />
      ) : opening.step === 'hidden' ? (
        <UrnKeyTyped label={t('opening.confirm')} confirm={confirm} onBack={() => setOpening({ ...opening, step: 'shown' })} />
      ) : (
        <>
          <FrozenList view={view} />
          {view.urn === 'unconfirmed' ? (
            <>
              <p className={parts.note} data-tone="warn">
                {t('opening.unconfirmed')}
              </p>
              <UrnKeyTyped label={t('opening.confirm')} confirm={confirm} />
            </>
          ) : null}
          <StepButton view={view} step="open" label={t(view.urn === 'unconfirmed' ? 'opening.again' : 'opening.make')} variant={view.urn === 'unconfirmed' ? 'default' : 'filled'} run={make} />
          {view.papers.map((paper) => (
            <PaperPreview key={paper.digest} paper={paper} />
          ))}
        </>
      )}
    </ElectionFrame>
  );
}
