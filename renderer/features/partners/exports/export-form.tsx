import { Button, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contactFormats, type ContactExportPreview } from '../../../../shared/contract/contact-exports.ts';
import { audiences, languages } from '../../../../shared/records/choices.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { isLanguage } from '../../../languages.ts';
import { useWork } from '../../exchange/work.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { useExportChoice } from './export-choice.ts';
import styles from './exports.module.css';
import { useHandOut } from './hand-out.ts';

/** For whom, in what file, and who gets it. */
export function ExportForm({ preview }: { preview: ContactExportPreview | null }) {
  const { t, i18n } = useTranslation('partners');
  const word = useChoiceWords();
  const isWritable = useIsWritable();
  const isBusy = useWork((work) => work.kind !== null);
  const { audience, format, language, recipients } = useExportChoice();
  const handOut = useHandOut();
  const set = useExportChoice.setState;
  const spoken = language ?? (isLanguage(i18n.language) ? i18n.language : 'en');
  const leaving = preview ? preview.contacts + (format === 'xlsx' ? preview.organisations : 0) : 0;

  return (
    <section className={styles.form} aria-label={t('exports.title')}>
      <h2 className={styles.heading}>{t('exports.title')}</h2>
      <p className={styles.help}>{t('exports.intro')}</p>
      <Select
        label={t('exports.audience')}
        description={t(`exports.audienceHelp.${audience}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={audiences.map((code) => ({ value: code, label: word('audiences', code) }))}
        value={audience}
        allowDeselect={false}
        onChange={(chosen) => set({ audience: audiences.find((code) => code === chosen) ?? audience })}
      />
      <div className={styles.pair}>
        <Select
          label={t('exports.format')}
          data={contactFormats.map((code) => ({ value: code, label: t(`exports.formats.${code}`) }))}
          value={format}
          allowDeselect={false}
          onChange={(chosen) => set({ format: contactFormats.find((code) => code === chosen) ?? format })}
        />
        <Select
          label={t('exports.language')}
          data={languages.map((code) => ({ value: code, label: word('languages', code) }))}
          value={spoken}
          allowDeselect={false}
          onChange={(chosen) => set({ language: languages.find((code) => code === chosen) ?? null })}
        />
      </div>
      <p className={styles.help}>{t(`exports.formatHelp.${format}`)}</p>
      <TagsInput
        label={t('exports.recipients')}
        description={t('exports.recipientsHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={recipients}
        maxTags={100}
        acceptValueOnBlur
        splitChars={[';']}
        onChange={(names) => set({ recipients: names.map((name) => name.slice(0, 300)) })}
      />
      {preview && leaving === 0 ? <p role="alert">{t('exports.nothing')}</p> : null}
      <div>
        <Button
          leftSection={<Icon name="download" />}
          disabled={!isWritable || isBusy || leaving === 0}
          onClick={() => void handOut({ audience, format, language: spoken, recipients })}
        >
          {t('exports.save')}
        </Button>
      </div>
    </section>
  );
}
