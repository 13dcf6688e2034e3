import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSettled } from '../../../api/saving.ts';
import { call } from '../../../api/service.ts';
import { FailureMessage, failureOf } from '../../../components/failure-message.tsx';
import { flushDrafts } from '../../../components/use-draft.ts';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import type { HostContract } from '../../../../shared/contract/host.ts';
import type { Failure } from '../../../../shared/result.ts';
import { showWorkspace } from '../../frame/show-workspace.ts';
import { useWipeReport } from '../../start/wipe-report.ts';
import areaStyles from '../workspace-area.module.css';
import { WipeForm } from './wipe-form.tsx';
import { WipePreviewList } from './wipe-preview-list.tsx';

export type Preview = OutputOf<HostContract['host.wipePreview']>;

/** Takes the workspace off this computer, after showing what that means. */
export function EvacuationCard() {
  const { t } = useTranslation('handover');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [work, setWork] = useState<'looking' | 'wiping' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (kind: 'looking' | 'wiping', run: () => Promise<void>) => {
    setWork(kind);
    setFailure(null);
    try {
      flushDrafts();
      await whenSettled();
      await run();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setWork(null);
    }
  };

  const show = () => attempt('looking', async () => setPreview(await call('host.wipePreview', {})));
  const wipe = (confirmation: string, evenIfNotHandedOver: boolean) =>
    attempt('wiping', async () => {
      const report = await call('host.wipe', { confirmation, evenIfNotHandedOver });
      useWipeReport.setState({ report });
      await showWorkspace({ isOpen: false });
    });

  return (
    <section className={`${areaStyles.panel} no-print`}>
      <h2 className={areaStyles.heading}>{t('evacuate.title')}</h2>
      <p className={areaStyles.intro}>{t('evacuate.intro')}</p>
      {preview ? (
        <>
          <WipePreviewList preview={preview} />
          <WipeForm
            preview={preview}
            isWiping={work === 'wiping'}
            onWipe={(confirmation, isKnown) => void wipe(confirmation, isKnown)}
            onCancel={() => setPreview(null)}
          />
        </>
      ) : (
        <div className={areaStyles.actions}>
          <Button variant="default" loading={work === 'looking'} onClick={() => void show()}>
            {t('evacuate.show')}
          </Button>
        </div>
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
    </section>
  );
}
