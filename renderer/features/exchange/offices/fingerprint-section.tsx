import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { InspectorSection } from '../../../components/inspector.tsx';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import { fingerprintGroups } from './fingerprint.ts';
import styles from './fingerprint-section.module.css';
import type { OfficePartProps } from './office-part.ts';

/** The thirty digits that two people read to each other, and their word that they are the same. */
export function FingerprintSection({ office, disabled }: OfficePartProps) {
  const { t } = useTranslation('exchange');
  const { day } = useFormats();
  const { mutateAsync: confirm, isPending } = useServiceCommand('exchange.confirmFingerprint');
  if (office.fingerprint === null) return null;
  const digits = <Digits fingerprint={office.fingerprint} />;
  const differs = (
    <details className={shared.details}>
      <summary>{t('fingerprint.differs')}</summary>
      <p className={shared.help}>{t('fingerprint.differsText')}</p>
    </details>
  );

  if (office.verifiedOn !== null) {
    return (
      <InspectorSection title={t('fingerprint.title')}>
        <p className={styles.confirmed}>
          <span aria-hidden="true">✓ </span>
          {t('fingerprint.confirmed', { day: day(office.verifiedOn) })}
        </p>
        <details className={shared.details}>
          <summary>{t('fingerprint.show')}</summary>
          {digits}
        </details>
      </InspectorSection>
    );
  }
  const confirmNow = async () => {
    await confirm({ office: office.office });
    await refreshExchange();
  };
  return (
    <InspectorSection title={t('fingerprint.title')}>
      <div className={shared.box}>
        <p className={shared.main}>{t('fingerprint.ask')}</p>
        {digits}
        <p className={shared.help}>
          {t('fingerprint.how', { name: office.name })} {t('fingerprint.waits')}
        </p>
        <div className={shared.buttons}>
          <Button disabled={disabled} loading={isPending} onClick={() => void confirmNow().catch(() => undefined)}>
            {t('fingerprint.confirm')}
          </Button>
        </div>
        {differs}
      </div>
    </InspectorSection>
  );
}

function Digits({ fingerprint }: { fingerprint: string }) {
  return (
    <p className={styles.digits} dir="ltr">
      {fingerprintGroups(fingerprint).map((group, position) => (
        // The same five digits may come twice.
        <span key={`${group}-${position}`}>{group} </span>
      ))}
    </p>
  );
}
