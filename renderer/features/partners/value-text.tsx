import { Fragment } from 'react';
import type { PartnerType } from '../../../shared/contract/partners.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import { definitionOf } from '../../../shared/records/index.ts';
import type { FieldWords } from '../../components/field-words.ts';

interface ValueTextProps {
  type: PartnerType;
  field: string;
  value: FieldValue;
  words: FieldWords;
}

/** A value in words. Addresses and numbers each keep their own direction: in one run the parts would change places. */
export function ValueText({ type, field, value, words }: ValueTextProps) {
  const texts = definitionOf(type).fields[field]?.kind === 'texts' && Array.isArray(value) ? value.map(String) : [];
  if (texts.length === 0) return <bdi>{words(type, field, value)}</bdi>;
  return texts.map((text, place) => (
    <Fragment key={text}>
      {place > 0 ? ' · ' : null}
      <bdi>{text}</bdi>
    </Fragment>
  ));
}
