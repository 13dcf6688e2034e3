import 'i18next';
import type actions from '../shared/languages/en/actions.json';
import type activation from '../shared/languages/en/activation.json';
import type app from '../shared/languages/en/app.json';
import type archive from '../shared/languages/en/archive.json';
import type checklist from '../shared/languages/en/checklist.json';
import type comparing from '../shared/languages/en/comparing.json';
import type documents from '../shared/languages/en/documents.json';
import type drafting from '../shared/languages/en/drafting.json';
import type elections from '../shared/languages/en/elections.json';
import type exchange from '../shared/languages/en/exchange.json';
import type handover from '../shared/languages/en/handover.json';
import type meetings from '../shared/languages/en/meetings.json';
import type partners from '../shared/languages/en/partners.json';
import type preferences from '../shared/languages/en/preferences.json';
import type procedure from '../shared/languages/en/procedure.json';
import type records from '../shared/languages/en/records.json';
import type reviews from '../shared/languages/en/reviews.json';
import type start from '../shared/languages/en/start.json';
import type team from '../shared/languages/en/team.json';
import type today from '../shared/languages/en/today.json';
import type workspace from '../shared/languages/en/workspace.json';

/** Words found by a code that is known only at run time: a failure, a reason, a choice. */
type ByCode = { [code: string]: string };
type Opened<Words, Branch extends keyof Words> = Omit<Words, Branch> & { [Key in Branch]: ByCode };

/** A key that English does not word is an error of the compiler; `languages.test.ts` holds the other languages to it. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      actions: typeof actions;
      activation: Opened<typeof activation, 'reasons'>;
      app: Opened<typeof app, 'batches'>;
      archive: typeof archive;
      checklist: Opened<typeof checklist, 'reasons'>;
      comparing: typeof comparing;
      documents: Opened<typeof documents, 'fields'>;
      drafting: Opened<typeof drafting, 'blocks'>;
      elections: Opened<typeof elections, 'problems' | 'reasons'>;
      errors: ByCode;
      exchange: typeof exchange;
      handover: typeof handover;
      meetings: typeof meetings;
      partners: typeof partners;
      preferences: typeof preferences;
      procedure: typeof procedure;
      records: Omit<typeof records, 'choices' | 'records'> & { choices: { [list: string]: ByCode }; records: { [type: string]: ByCode } };
      reviews: Opened<typeof reviews, 'problems' | 'scaleNames'>;
      start: typeof start;
      team: Opened<typeof team, 'reasons'>;
      today: Opened<typeof today, 'reasons'>;
      workspace: Opened<typeof workspace, 'problems'>;
    };
  }
}
