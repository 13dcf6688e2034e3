import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { TextField } from '../../../components/fields.tsx';
import { InspectorSection } from '../../../components/inspector.tsx';
import { useToasts } from '../../../components/toasts.ts';
import shared from '../exchange.module.css';
import { refreshExchange } from '../refresh.ts';
import type { OfficePartProps } from './office-part.ts';
import { ScopeEditor, useScopeWords } from './scope-editor.tsx';
import { isSameScope } from './scope-groups.ts';

/** What goes to the office; changed as a whole, since a half-made choice must not go out. */
export function ScopeSection({ office, disabled }: OfficePartProps) {
  const { t } = useTranslation('exchange');
  const words = useScopeWords();
  const [draft, setDraft] = useState<typeof office.scope | null>(null);
  const { mutateAsync: changeLink, isPending } = useServiceCommand('exchange.changeLink');

  const save = async () => {
    if (draft === null) return;
    await changeLink({ office: office.office, scope: draft });
    await refreshExchange();
    setDraft(null);
    useToasts.getState().show({ kind: 'done', text: t('scope.saved') });
  };

  return (
    <InspectorSection title={t('scope.title')}>
      <p>{words(draft ?? office.scope)}</p>
      {draft === null ? (
        <div className={shared.buttons}>
          <Button variant="default" size="compact-sm" disabled={disabled} onClick={() => setDraft(office.scope)}>
            {t('scope.change')}
          </Button>
        </div>
      ) : (
        <>
          <ScopeEditor scope={draft} onChange={setDraft} disabled={disabled} />
          <div className={shared.buttons}>
            <Button
              loading={isPending}
              disabled={disabled || isSameScope(draft, office.scope)}
              onClick={() => void save().catch(() => undefined)}
            >
              {t('scope.save')}
            </Button>
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('scope.cancel')}
            </Button>
          </div>
        </>
      )}
    </InspectorSection>
  );
}

export function MailSection({ office, disabled }: OfficePartProps) {
  const { t } = useTranslation('exchange');
  const { mutateAsync: changeLink } = useServiceCommand('exchange.changeLink');
  return (
    <InspectorSection title={t('mail.title')}>
      <TextField
        label={t('mail.label')}
        description={t('mail.hint')}
        type="email"
        maxLength={254}
        disabled={disabled}
        value={office.mail}
        onSave={async (mail) => {
          await changeLink({ office: office.office, mail });
          await refreshExchange();
        }}
      />
    </InspectorSection>
  );
}
