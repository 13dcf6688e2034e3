import { Button, Checkbox, Radio, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeView } from '../../../../shared/contract/exchange.ts';
import { failureOf, useFailureWords } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { InspectorSection } from '../../../components/inspector.tsx';
import { useToasts } from '../../../components/toasts.ts';
import shared from '../exchange.module.css';
import { useWork } from '../work.ts';
import type { OfficePartProps } from './office-part.ts';
import { useUnsentWords } from './office-words.ts';
import { mailLimits, useSendMemory } from './send-memory.ts';
import { type MadePackage, type PackageContent, sendPackages, type Way } from './send-packages.ts';
import styles from './send-section.module.css';

const doneKeys = { save: 'send.done', mail: 'send.doneMail', folder: 'send.doneFolder' } as const;

/** What goes to the office now, how much it is, and in which way it leaves. */
export function SendSection({ office, disabled, folder }: OfficePartProps & { folder: ExchangeView['folder'] }) {
  const { t } = useTranslation('exchange');
  const { size, list, number } = useFormats();
  const unsentWords = useUnsentWords();
  const failureWords = useFailureWords();
  const limitLabel = useId();
  const isBusy = useWork((work) => work.kind !== null);
  const { limit, withAttachments } = useSendMemory();
  const [chosen, setChosen] = useState<PackageContent>('new');
  const [sent, setSent] = useState<MadePackage[]>([]);
  const { name, unsent, misses, lastSent } = office;

  const canRepeat = lastSent !== null && !lastSent.isAcknowledged;
  const contents: PackageContent[] = ['new', ...(canRepeat ? (['unacknowledged'] as const) : []), ...misses];
  const content = contents.includes(chosen) ? chosen : 'new';
  const hasNew = unsent.changes > 0 || (withAttachments && unsent.files > 0);

  const send = async (way: Way) => {
    const { show } = useToasts.getState();
    try {
      const result = await sendPackages({ office: office.office, content, withAttachments, limit }, way);
      setSent(result.sent);
      if (result.made.length === 0) show({ kind: 'done', text: t('send.nothing', { name }) });
      else if (result.sent.length === 0) show({ kind: 'done', text: t('send.cancelled') });
      else show({ kind: 'done', text: t(doneKeys[way], { name, numbers: list(result.sent.map((made) => number(made.number))) }) });
    } catch (error) {
      show({ kind: 'problem', text: failureWords(failureOf(error)) });
    }
  };

  const contentWords = (known: PackageContent) => {
    if (known === 'new') return { label: t('send.new'), hint: hasNew ? unsentWords(unsent) : t('send.newNothing') };
    if (known === 'unacknowledged') return { label: t('send.unacknowledged'), hint: undefined };
    return { label: t('send.again', { number: known }), hint: t('send.againWhy') };
  };
  const keyOf = (known: PackageContent) => String(known);
  const isDisabled = disabled || isBusy || office.verifiedOn === null || (content === 'new' && !hasNew);

  return (
    <InspectorSection title={t('send.title')}>
      {contents.length === 1 ? (
        <p>
          {t('send.new')}: <b className={styles.figure}>{contentWords('new').hint}</b>
        </p>
      ) : (
        <Radio.Group
          label={t('send.what')}
          value={keyOf(content)}
          onChange={(key) => setChosen(contents.find((known) => keyOf(known) === key) ?? 'new')}
        >
          <div className={styles.contents}>
            {contents.map((known) => {
              const { label, hint } = contentWords(known);
              return <Radio key={keyOf(known)} value={keyOf(known)} label={label} {...(hint === undefined ? {} : { description: hint })} />;
            })}
          </div>
        </Radio.Group>
      )}
      {unsent.files > 0 ? (
        <Checkbox
          label={t('send.attachments', {
            what: `${t('figures.attachments', { count: unsent.files })} · ${size(unsent.fileBytes)}`,
          })}
          description={t('send.attachmentsHint')}
          checked={withAttachments}
          disabled={disabled}
          onChange={({ currentTarget }) => useSendMemory.setState({ withAttachments: currentTarget.checked })}
        />
      ) : null}
      <div className={styles.limit}>
        <span className={shared.help} id={limitLabel}>
          {t('send.limit')}
        </span>
        <SegmentedControl
          aria-labelledby={limitLabel}
          disabled={disabled}
          value={String(limit)}
          data={mailLimits.map((bytes) => ({ value: String(bytes), label: size(bytes) }))}
          onChange={(value) => useSendMemory.setState({ limit: mailLimits.find((bytes) => String(bytes) === value) ?? limit })}
        />
      </div>
      <div className={shared.buttons}>
        <Button disabled={isDisabled} leftSection={<Icon name="download" />} onClick={() => void send('save')}>
          {t('send.save')}
        </Button>
        <Button variant="default" disabled={isDisabled} onClick={() => void send('mail')}>
          {t('send.mail')}
        </Button>
        {folder ? (
          <Button
            variant="default"
            disabled={isDisabled || !folder.isFound}
            leftSection={<Icon name="folder" />}
            onClick={() => void send('folder')}
          >
            {t('send.folder')}
          </Button>
        ) : null}
      </div>
      {sent.length > 0 ? (
        <div className={shared.box} data-tone="good">
          <p className={shared.main}>
            <span aria-hidden="true">✓ </span>
            {t('send.made')}
          </p>
          <ul className={shared.plainList}>
            {sent.map((made) => (
              <li key={made.number}>
                {t('send.line', {
                  number: made.number,
                  size: size(made.size),
                  what: made.kind === 'attachments' ? t('send.attachmentsOnly') : t('figures.changes', { count: made.changes }),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </InspectorSection>
  );
}
