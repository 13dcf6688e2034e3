import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallError } from '../api/service.ts';
import { useFailureWords } from './failure-message.tsx';
import type { FieldProps } from './field-props.ts';
import { labelProps } from './label-props.ts';
import { ownDirection } from './own-direction.ts';
import { useDraft } from './use-draft.ts';

interface TextFieldProps extends FieldProps<string> {
  maxLength?: number;
  type?: 'text' | 'email' | 'url';
  autoFocus?: boolean;
}

/** One line of text. */
export function TextField({ value, onSave, maxLength, type = 'text', ...rest }: TextFieldProps) {
  const draft = useDraft(value ?? '', (text) => {
    if (text.trim() !== '') return onSave(text);
    if (rest.required) throw new CallError({ code: 'field-required', params: {} });
    return onSave(null);
  });
  const words = useFailureWords();
  return (
    <TextInput
      {...labelProps(rest)}
      type={type}
      {...ownDirection(draft.value)}
      value={draft.value}
      error={draft.failure ? words(draft.failure) : undefined}
      data-draft={draft.isUnsaved ? 'unsaved' : 'saved'}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(rest.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) draft.flush();
      }}
    />
  );
}

interface LongTextFieldProps extends FieldProps<string> {
  maxLength?: number;
  minRows?: number;
  maxRows?: number;
  /** Milliseconds after which typing without a pause is saved all the same. */
  longestWait?: number;
  /** Marks the field for what moves the cursor to it. */
  mark?: string;
}

/** Markdown, several paragraphs; grows with what is written. */
export function LongTextField({ value, onSave, maxLength, minRows = 2, maxRows = 24, longestWait, mark, ...rest }: LongTextFieldProps) {
  const draft = useDraft(value ?? '', (text) => onSave(text.trim() === '' ? null : text), longestWait === undefined ? {} : { longestWait });
  const words = useFailureWords();
  return (
    <Textarea
      {...labelProps(rest)}
      autosize
      minRows={minRows}
      maxRows={maxRows}
      {...ownDirection(draft.value)}
      value={draft.value}
      error={draft.failure ? words(draft.failure) : undefined}
      data-draft={draft.isUnsaved ? 'unsaved' : 'saved'}
      data-mark={mark}
      {...(maxLength === undefined ? {} : { maxLength })}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  );
}

/** Several short texts: e-mail addresses, telephone numbers, areas. */
export function TextsField({ value, onSave, suggestions, ...rest }: FieldProps<string[]> & { suggestions?: string[] }) {
  const { t } = useTranslation('app');
  const draft = useDraft(value ?? [], (texts) => onSave(texts.length === 0 ? null : texts));
  const words = useFailureWords();
  return (
    <TagsInput
      {...labelProps(rest)}
      value={draft.value}
      acceptValueOnBlur
      splitChars={[',', ';']}
      {...(suggestions ? { data: suggestions } : {})}
      placeholder={rest.placeholder ?? (draft.value.length === 0 ? t('fields.typeAndEnter') : '')}
      error={draft.failure ? words(draft.failure) : undefined}
      onChange={draft.change}
      onBlur={draft.flush}
    />
  );
}

interface NumberFieldProps extends FieldProps<number> {
  min?: number;
  max?: number;
  suffix?: string;
}

/** A whole number. */
export function NumberField({ value, onSave, min, max, suffix, ...rest }: NumberFieldProps) {
  const draft = useDraft<number | string>(value ?? '', (number) => onSave(typeof number === 'number' ? number : null));
  const words = useFailureWords();
  return (
    <NumberInput
      {...labelProps(rest)}
      allowDecimal={false}
      clampBehavior="blur"
      hideControls
      value={draft.value}
      error={draft.failure ? words(draft.failure) : undefined}
      data-draft={draft.isUnsaved ? 'unsaved' : 'saved'}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(suffix === undefined ? {} : { suffix })}
      onChange={draft.change}
      onBlur={draft.flush}
    />
  );
}
