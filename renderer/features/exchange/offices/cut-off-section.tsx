import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../../api/service.ts';
import { DayField } from '../../../components/fields.tsx';
import { InspectorSection } from '../../../components/inspector.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { useAsking } from '../asking.ts';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import type { OfficePartProps } from './office-part.ts';

/** For a laptop that was lost: first what it does and cannot do, then the button. */
export function CutOffSection({ office, disabled }: OfficePartProps) {
  const { t } = useTranslation('exchange');
  const { data: today } = useServiceQuery('today.view', {});
  const asking = useAsking();
  const [day, setDay] = useState<string | null>(null);
  const { mutateAsync: cutOff, isPending } = useServiceCommand('exchange.cutOff');
  const { name } = office;
  const on = day ?? today?.today ?? null;

  const cutOffNow = async () => {
    if (on === null) return;
    await cutOff({ office: office.office, on });
    await refreshExchange();
    useToasts.getState().show({ kind: 'done', text: t('cutOff.done', { name }) });
  };

  return (
    <InspectorSection title={t('cutOff.title')}>
      {asking.isAsking ? (
        <div className={shared.box} data-tone="bad">
          <p>{t('cutOff.can', { name })}</p>
          <p>{t('cutOff.cannot')}</p>
          <p>{t('cutOff.again')}</p>
          <DayField label={t('cutOff.day')} required value={on} {...(today ? { maxDay: today.today } : {})} onSave={setDay} />
          <div className={shared.buttons}>
            <Button
              style={{ background: 'var(--bad)' }}
              loading={isPending}
              disabled={disabled || on === null}
              onClick={() => void cutOffNow().catch(() => undefined)}
            >
              {t('cutOff.confirm', { name })}
            </Button>
            <Button variant="default" autoFocus onClick={asking.callOff}>
              {t('cutOff.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p className={shared.help}>{t('cutOff.intro')}</p>
          <div className={shared.buttons}>
            <Button variant="default" size="compact-sm" disabled={disabled} autoFocus={asking.wasCalledOff} onClick={asking.ask}>
              {t('cutOff.action')}
            </Button>
          </div>
        </>
      )}
    </InspectorSection>
  );
}

export function CutOffState() {
  const { t } = useTranslation('exchange');
  return (
    <InspectorSection title={t('cutOff.title')}>
      <p>{t('cutOff.state')}</p>
      <p className={shared.help}>{t('cutOff.cannot')}</p>
      <p className={shared.help}>{t('cutOff.again')}</p>
    </InspectorSection>
  );
}
