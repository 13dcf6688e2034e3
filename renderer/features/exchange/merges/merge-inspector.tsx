import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { useAsking } from '../asking.ts';
import shared from '../exchange.module.css';
import type { Merge } from './merges-view.tsx';
import styles from './merge-inspector.module.css';
import { UndoneFields } from './undone-fields.tsx';
import { useUndoMerge } from './undo-merge.ts';

const kinds = { added: 'added', changed: 'changed', removed: 'removed', parallel: 'parallel', conflicts: 'conflict' } as const;

/** What one merge brought, and the way back with what it means said first. */
export function MergeInspector({ merge }: { merge: Merge }) {
  const { t } = useTranslation('exchange');
  const { instant, list, number } = useFormats();
  const { select } = useNavigation.getState();
  const isWritable = useIsWritable();
  const { undo, isBusy, skipped } = useUndoMerge();
  const asking = useAsking();
  return (
    <Inspector
      title={t('merges.title', { when: instant(merge.at) })}
      badge={<TonePill tone={merge.isUndone ? 'na' : 'good'} shape={merge.isUndone ? '↶' : '✓'} label={t(merge.isUndone ? 'merges.undone' : 'merges.stands')} />}
      subtitle={[list(merge.offices), merge.author].filter((text) => text).join(' · ')}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('merges.figures')}>
        <dl className={styles.figures}>
          {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => (
            <div key={kind}>
              <dt>{t(`preview.kinds.${kinds[kind]}`)}</dt>
              <dd>{number(merge.summary[kind])}</dd>
            </div>
          ))}
        </dl>
      </InspectorSection>
      <InspectorSection title={t('merges.undoTitle')}>
        {skipped ? <UndoneFields skipped={skipped} /> : null}
        {merge.isUndone ? (
          <p>{t('merges.isUndone')}</p>
        ) : (
          <>
            <p className={shared.help}>{t('merges.undoText')}</p>
            <div className={shared.buttons}>
              {asking.isAsking ? (
                <>
                  <Button loading={isBusy} disabled={!isWritable} onClick={() => void undo(merge.batch)}>
                    {t('merges.undoConfirm')}
                  </Button>
                  <Button variant="default" autoFocus onClick={asking.callOff}>
                    {t('merges.cancel')}
                  </Button>
                </>
              ) : (
                <Button variant="default" disabled={!isWritable} autoFocus={asking.wasCalledOff} onClick={asking.ask}>
                  {t('merges.undo')}
                </Button>
              )}
            </div>
          </>
        )}
      </InspectorSection>
    </Inspector>
  );
}
