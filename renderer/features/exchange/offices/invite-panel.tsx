import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everything } from '../../../../shared/domain/exchange/scope.ts';
import { officeLevels } from '../../../../shared/records/choices.ts';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import shared from '../exchange.module.css';
import { type InviteRequest, useInvite } from './invite.ts';
import { ScopeDisclosure } from './scope-disclosure.tsx';

/** Who is invited and what will go there; ends with a file for them. */
export function InvitePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const { isBusy, invite } = useInvite();
  const [isChecked, setChecked] = useState(false);
  const [draft, setDraft] = useState({ name: '', level: 'subnational' as InviteRequest['level'], area: '', mail: '', scope: everything });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const isNameMissing = draft.name.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNameMissing) return;
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
    void invite({ ...draft, office: null, name: draft.name.trim(), area: orNull(draft.area), mail: orNull(draft.mail) });
  };

  return (
    <Inspector title={t('invite.title')} onClose={onClose}>
      <form className={shared.form} onSubmit={submit} noValidate>
        <p className={shared.help}>{t('invite.intro')}</p>
        <TextInput
          label={t('invite.name')}
          withAsterisk
          autoFocus
          maxLength={200}
          {...ownDirection(draft.name)}
          value={draft.name}
          error={isChecked && isNameMissing ? t('invite.nameMissing') : undefined}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('invite.level')}
          fullWidth
          value={draft.level}
          data={officeLevels.map((level) => ({ value: level, label: word('officeLevels', level) }))}
          onChange={(level) => change({ level: officeLevels.find((known) => known === level) ?? 'subnational' })}
        />
        <TextInput
          label={t('invite.area')}
          maxLength={200}
          {...ownDirection(draft.area)}
          value={draft.area}
          onChange={({ currentTarget }) => change({ area: currentTarget.value })}
        />
        <TextInput
          label={t('invite.mail')}
          type="email"
          maxLength={254}
          attributes={{ input: { dir: 'ltr' } }}
          value={draft.mail}
          onChange={({ currentTarget }) => change({ mail: currentTarget.value })}
        />
        <InspectorSection title={t('scope.title')}>
          <ScopeDisclosure scope={draft.scope} onChange={(scope) => change({ scope })} />
        </InspectorSection>
        <div className={shared.buttons}>
          <Button type="submit" loading={isBusy} disabled={!isWritable}>
            {t('invite.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('invite.cancel')}
          </Button>
        </div>
      </form>
    </Inspector>
  );
}
