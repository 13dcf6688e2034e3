import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdaptationView } from '../../../../shared/contract/review-view.ts';
import { Icon } from '../../../components/icon.tsx';
import type { Language, SurveyRole } from '../../../../shared/records/choices.ts';
import { ownQuestionCode } from './own-question-code.ts';
import type { Adapting } from './use-adapting.ts';
import { WordingForm } from './wording-form.tsx';

interface OwnQuestionProps {
  subfunction: string;
  role: SurveyRole;
  adaptation: AdaptationView;
  languages: readonly Language[];
  adapting: Adapting;
}

/** A question of the cluster's own, tied to the sub-function that it stands under. */
export function OwnQuestion({ subfunction, role, adaptation, languages, adapting }: OwnQuestionProps) {
  const { t } = useTranslation('reviews');
  const [isOpen, setOpen] = useState(false);
  const [scale, setScale] = useState('extent');
  if (!isOpen) {
    return (
      <Button className="no-print" variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={12} />} onClick={() => setOpen(true)}>
        {t('questionnaire.add')}
      </Button>
    );
  }
  return (
    <WordingForm
      texts={{}}
      originals={{}}
      languages={languages}
      isBusy={adapting.isBusy}
      onSave={async (texts) => {
        const known = adaptation.adaptation;
        if (await adapting.adapt({ ...known, own: [...known.own, { id: ownQuestionCode(known.own), role, subfunction, scale, texts }] })) setOpen(false);
      }}
      onClose={() => setOpen(false)}
    >
      <Select
        label={t('questionnaire.scale')}
        data={adaptation.scales.map(({ id }) => ({ value: id, label: t(`scaleNames.${id}`) }))}
        value={scale}
        allowDeselect={false}
        onChange={(chosen) => setScale(chosen ?? 'extent')}
      />
    </WordingForm>
  );
}
