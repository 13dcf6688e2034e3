import type { Block } from '../../blocks.ts';
import { type ElectionPaperInput, sayIn } from './paper-head.ts';

/** Who signs: everybody whom the rules name as counting or observing, one on each line or after each comma. */
export function officersSignatures({ view, wording }: ElectionPaperInput): Block {
  const { t } = wording;
  const say = sayIn(wording);
  const named = (text: string | null) => (text ?? '').split(/[\n,;،；、]/).map((name) => name.trim()).filter((name) => name !== '');
  const parties = (text: string | null, role: string) => {
    const names = named(text);
    return (names.length === 0 ? [''] : names).map((name) => ({ role, organisation: '', name }));
  };
  return {
    kind: 'signatures',
    parties: [...parties(view.rules.countedBy, say('counts')), ...parties(view.rules.observedBy, say('observes'))],
    labels: {
      name: t('documents:signatures.name'),
      date: t('documents:signatures.date'),
      signature: t('documents:signatures.signature'),
    },
  };
}
