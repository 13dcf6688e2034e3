import '@mantine/dates/styles.layer.css';
import { DateInput, DatesProvider } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/ar.js';
import 'dayjs/locale/es.js';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/zh.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useTranslation } from 'react-i18next';
import type { DayFieldProps } from './day-field.tsx';
import { useFailureWords } from './failure-message.tsx';
import { labelProps } from './label-props.ts';
import { parseDay } from './parse-day.ts';
import { useDraft } from './use-draft.ts';

dayjs.extend(customParseFormat);

/** The week starts on Saturday where Arabic is spoken, on Monday elsewhere here. */
const firstDays = { ar: 6, en: 1, es: 1, fr: 1, zh: 1 } as const;

export function DayInput({ value, onSave, minDay, maxDay, ...rest }: DayFieldProps) {
  const { t, i18n } = useTranslation('app');
  const draft = useDraft<string | null>(value, onSave);
  const words = useFailureWords();
  const language = i18n.language as keyof typeof firstDays;
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: firstDays[language] }}>
      <DateInput
        {...labelProps(rest)}
        value={draft.value}
        valueFormat={language === 'zh' ? 'YYYY年M月D日' : 'D MMMM YYYY'}
        dateParser={(text) => parseDay(text, language)}
        clearable={!(rest.required ?? false)}
        clearButtonProps={{ 'aria-label': t('fields.clear', { label: rest.label }) }}
        placeholder={rest.placeholder ?? t('fields.day')}
        popoverProps={{ withinPortal: true }}
        {...(minDay ? { minDate: minDay } : {})}
        {...(maxDay ? { maxDate: maxDay } : {})}
        error={draft.failure ? words(draft.failure) : undefined}
        onChange={(day) => {
          draft.change(day ? day.slice(0, 10) : null);
        }}
        onBlur={draft.flush}
      />
    </DatesProvider>
  );
}
