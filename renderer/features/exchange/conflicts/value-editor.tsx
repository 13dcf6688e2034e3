import { useTranslation } from 'react-i18next';
import { languages } from '../../../../shared/records/choices.ts';
import type { Field, FieldValue } from '../../../../shared/records/define.ts';
import { isRecordType } from '../../../../shared/records/index.ts';
import { ChoiceField, ChoicesField, DayField, FlagField, LongTextField, NumberField, RecordField, RecordsField, TextField, TextsField } from '../../../components/fields.tsx';
import { useValueWords } from '../../../components/record-words.ts';
import { TimeField } from '../../../components/time-field.tsx';

/** A value whose parts are texts by language: own wording of a clause. */
function isTextByLanguage(value: FieldValue): value is Record<string, string> {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, part]) => languages.some((language) => language === key) && typeof part === 'string')
  );
}

/** Whether a person can write a value of their own; places in lists, hours and files are only chosen between. */
export function isEditable(field: Field, value: FieldValue): boolean {
  switch (field.kind) {
    case 'order':
    case 'instant':
      return false;
    case 'reference':
      return field.to !== 'file';
    case 'data':
      return isTextByLanguage(value);
    default:
      return true;
  }
}

interface ValueEditorProps {
  field: Field;
  label: string;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
}

/** The ordinary editor of a field of any kind, for a value that is not saved by itself. */
export function ValueEditor({ field, label, value, onChange }: ValueEditorProps) {
  const { t } = useTranslation('records');
  const words = useValueWords();
  const format = (code: string) => words(field.kind === 'choices' ? { ...field, kind: 'choice' } : field, code);
  const common = { label, required: field.required ?? false };
  const text = typeof value === 'string' ? value : null;
  const texts = Array.isArray(value) ? (value as string[]) : null;
  switch (field.kind) {
    case 'text':
      return <TextField {...common} maxLength={field.maxLength} value={text} onSave={onChange} />;
    case 'markdown':
      return <LongTextField {...common} minRows={4} maxLength={field.maxLength} value={text} onSave={onChange} />;
    case 'choice':
      return <ChoiceField {...common} choices={field.choices} format={format} value={text} onSave={onChange} />;
    case 'choices':
      return <ChoicesField {...common} choices={field.choices} format={format} value={texts} onSave={onChange} />;
    case 'texts':
      return <TextsField {...common} value={texts} onSave={onChange} />;
    case 'time':
      return <TimeField {...common} value={text} onSave={onChange} />;
    case 'day':
      return <DayField {...common} value={text} onSave={onChange} />;
    case 'integer':
      return <NumberField {...common} min={field.min} max={field.max} value={typeof value === 'number' ? value : null} onSave={onChange} />;
    case 'flag':
      return <FlagField {...common} value={value === true} onSave={onChange} />;
    case 'reference':
      return isRecordType(field.to) ? <RecordField {...common} type={field.to} value={text} onSave={onChange} /> : null;
    case 'references':
      return isRecordType(field.to) ? <RecordsField {...common} type={field.to} value={texts} onSave={onChange} /> : null;
    case 'data':
      if (!isTextByLanguage(value)) return null;
      return languages
        .filter((language) => value[language] !== undefined)
        .map((language) => (
          <LongTextField
            key={language}
            label={`${label} · ${t(`choices.languages.${language}`)}`}
            minRows={4}
            value={value[language] ?? null}
            onSave={(written) => onChange({ ...value, [language]: written ?? '' })}
          />
        ));
    case 'order':
    case 'instant':
      return null;
  }
}
