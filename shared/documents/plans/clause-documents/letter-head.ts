import type { Block } from '../../blocks.ts';
import { dayText, type Wording } from '../../wording.ts';
import { labelled, paragraph } from '../blocks.ts';
import { countryName, Names } from '../names.ts';
import type { DraftRecords } from './draft-records.ts';
import type { DraftWords } from './words.ts';

/** Place and date, who writes to whom, and about what. */
export function letterHead({ wording, title, records }: DraftWords): Block[] {
  const { t, language } = wording;
  const { document, office, cluster, today } = records;
  const place = office?.area ?? countryName(cluster, wording);
  const date = dayText(document.endorsedOn ?? today, language);
  const { from, to } = correspondents(records, wording);
  return [
    paragraph(place === null ? date : t('documents:letter.placeAndDate', { place, date })),
    labelled(t('documents:letter.to'), [{ text: to }]),
    labelled(t('documents:letter.from'), [{ text: from }]),
    labelled(t('documents:letter.subject'), [{ text: title, bold: true }]),
  ];
}

function correspondents({ document, cluster, organisations, contacts }: DraftRecords, { t }: Wording): { from: string; to: string } {
  const names = new Names(organisations, contacts);
  const people = (key: string) => t(`documents:letter.people.${key}`, { cluster: cluster?.name ?? `[${t('documents:fields.cluster_name')}]` });
  const lead = names.organisationWithAcronym(cluster?.leadAgency ?? null);
  const team = lead === null ? people('cluster') : t('documents:letter.people.leadOfCluster', { lead, cluster: cluster?.name ?? '' });
  switch (document.documentKind) {
    case 'activation-letter':
      return { from: people('rcHc'), to: people('erc') };
    case 'activation-notice':
      return { from: team, to: people('partners') };
    default:
      return { from: team, to: names.organisationWithAcronym(document.subject) ?? people('members') };
  }
}
