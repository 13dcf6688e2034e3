import type { DocumentPlan } from '../blocks.ts';
import { dayText, directionOf, type Wording } from '../wording.ts';

/** Who reports, and as of when. */
export interface ReportHead {
  wording: Wording;
  clusterName: string;
  countryName: string | null;
  officeName: string;
  /** ISO 8601. */
  today: string;
  logo: DocumentPlan['logo'];
}

/** Everything but the blocks of a report: what prints the workspace as it stands on one day, without a cover. */
export function reportHead(head: ReportHead, title: string): Omit<DocumentPlan, 'blocks'> {
  const { wording, clusterName, countryName, officeName, today, logo } = head;
  const { language, t } = wording;
  const asOf = dayText(today, language);
  return {
    language,
    direction: directionOf(language),
    title,
    subtitle: clusterName,
    facts: [
      ...(countryName === null ? [] : [{ label: t('documents:fields.country'), value: countryName }]),
      { label: t('documents:fields.office_name'), value: officeName },
      { label: t('documents:checklist.asOf'), value: asOf },
    ],
    header: `${title} · ${asOf}`,
    footer: clusterName,
    pageNumbering: t('documents:pageNumbering'),
    author: officeName,
    logo,
    hasCover: false,
    orientation: 'portrait',
    contents: null,
  };
}
