import { Checkbox, UnstyledButton } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/exchange.ts';
import { sensitivities, type Sensitivity } from '../../../../shared/records/choices.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import shared from '../exchange.module.css';
import { fieldsOfClass, isEverything, scopeFigures, type ScopeGroup, scopeGroups, shareOf, withClass, withTypes } from './scope-groups.ts';
import styles from './scope-editor.module.css';

interface ScopeEditorProps {
  scope: Scope;
  onChange: (scope: Scope) => void;
  disabled?: boolean;
}

/** How much of the workspace goes to an office, in a sentence. */
export function useScopeWords(): (scope: Scope) => string {
  const { t } = useTranslation('exchange');
  return (scope) => (isEverything(scope) ? t('scope.everything') : t('scope.some', scopeFigures(scope)));
}

/** Which kinds of records and which classes of their fields go to an office. */
export function ScopeEditor({ scope, onChange, disabled = false }: ScopeEditorProps) {
  const { t } = useTranslation('exchange');
  const word = useChoiceWords();
  const groups = useMemo(() => scopeGroups(), []);
  return (
    <div className={styles.editor}>
      <fieldset className={styles.part}>
        <legend>{t('scope.types')}</legend>
        {groups.map((group) => (
          <Group key={group.area} group={group} scope={scope} onChange={onChange} disabled={disabled} />
        ))}
        <Checkbox className={styles.alone} label={t('scope.always')} description={t('scope.alwaysHint')} checked disabled readOnly />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t('scope.classes')}</legend>
        {sensitivities.map((name) => (
          <div key={name} className={styles.class}>
            <Checkbox
              label={word('sensitivities', name)}
              description={t(`scope.classHint.${name}`)}
              checked={scope.classes.includes(name)}
              disabled={disabled}
              onChange={({ currentTarget }) => onChange(withClass(scope, name, currentTarget.checked))}
            />
            <FieldsOfClass name={name} />
          </div>
        ))}
      </fieldset>
      <p className={shared.help}>
        {t('scope.never')} {t('scope.later')}
      </p>
    </div>
  );
}

function Group({ group: { area, types }, scope, onChange, disabled }: Required<ScopeEditorProps> & { group: ScopeGroup }) {
  const { t } = useTranslation(['exchange', 'app', 'records']);
  const list = useId();
  const share = shareOf(scope, types);
  const [isOpen, setOpen] = useState(share === 'some');
  const name = t(`app:areas.${area}`);
  return (
    <div>
      <div className={styles.group}>
        <UnstyledButton
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={list}
          aria-label={t('exchange:scope.show', { area: name })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'down' : 'forward'} size={12} />
        </UnstyledButton>
        <Checkbox
          label={name}
          checked={share === 'all'}
          indeterminate={share === 'some'}
          disabled={disabled}
          onChange={() => onChange(withTypes(scope, types, share !== 'all'))}
        />
      </div>
      <div id={list} className={styles.types} hidden={!isOpen}>
        {types.map((type) => (
          <Checkbox
            key={type}
            label={t(`records:plural.${type}`)}
            checked={scope.types.includes(type)}
            disabled={disabled}
            onChange={({ currentTarget }) => onChange(withTypes(scope, [type], currentTarget.checked))}
          />
        ))}
      </div>
    </div>
  );
}

function FieldsOfClass({ name }: { name: Sensitivity }) {
  const { t } = useTranslation(['exchange', 'records']);
  const label = useFieldLabel();
  const { list } = useFormats();
  const groups = useMemo(() => fieldsOfClass(name), [name]);
  if (groups.length === 0) return null;
  return (
    <details className={`${shared.details} ${styles.fields}`}>
      <summary>{t('exchange:scope.fields')}</summary>
      <ul className={shared.plainList}>
        {groups.map(({ type, fields }) => (
          <li key={type}>
            <b>{t(`records:plural.${type}`)}</b> {list(fields.map((field) => label(type, field)))}
          </li>
        ))}
      </ul>
    </details>
  );
}
