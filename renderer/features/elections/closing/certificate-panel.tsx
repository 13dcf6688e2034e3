import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { FileAttachment } from '../../documents/file-attachment.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

/** The signed certificate, photographed. */
export function CertificatePanel({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const save = useSaveRecord('election');
  return (
    <Panel title={t('closing.certificate')} isPrinted={false}>
      <p className={parts.help}>{t('closing.certificateHelp')}</p>
      <FileAttachment file={view.certificate} disabled={disabled} onChange={(certificate) => save(view.election.id, { certificate })} />
    </Panel>
  );
}
