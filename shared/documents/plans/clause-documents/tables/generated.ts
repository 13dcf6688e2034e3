import type { Block } from '../../../blocks.ts';
import type { GeneratedBlock } from '../../../clause-texts.ts';
import type { Wording } from '../../../wording.ts';
import type { DraftRecords } from '../draft-records.ts';
import { activationStepsTable, criteriaTable } from './activation.ts';
import { coreFunctionsTable, leadershipGrid, transitionGrid } from './functions.ts';
import { groupMembersBlocks, groupsBlocks, membershipBlocks, seatsBlocks } from './groups.ts';
import { commitmentsBlocks, mailingListsBlocks, sensitivityTable } from './information.ts';
import { datedDocumentsBlocks, signaturesBlock, versionBlocks } from './register.ts';
import { structureBlocks, teamBlocks } from './team.ts';
import { nextDatesBlocks, openActionsBlocks, overdueItemsBlocks, vacanciesBlocks } from './work.ts';

/** What the application prints below a clause out of the records. */
export function generatedBlocks(block: GeneratedBlock, records: DraftRecords, wording: Wording): Block[] {
  switch (block) {
    case 'core-functions-table':
      return [coreFunctionsTable(records, wording)];
    case 'leadership-grid':
      return [leadershipGrid(records, wording)];
    case 'transition-grid':
      return [transitionGrid(records, wording)];
    case 'structure-diagram':
      return structureBlocks(records, wording);
    case 'team-table':
      return teamBlocks(records, wording);
    case 'groups-table':
      return groupsBlocks(records, wording);
    case 'membership-table':
      return membershipBlocks(records, wording);
    case 'group-members-table':
      return groupMembersBlocks(records, wording);
    case 'seats-table':
      return seatsBlocks(records, wording);
    case 'criteria-table':
      return [criteriaTable(records, wording)];
    case 'activation-steps-table':
      return [activationStepsTable(records, wording)];
    case 'version-history':
      return versionBlocks(records, wording);
    case 'signatures':
      return [signaturesBlock(records, wording)];
    case 'expiring-documents-table':
      return datedDocumentsBlocks(records, wording);
    case 'open-actions-table':
      return openActionsBlocks(records, wording);
    case 'overdue-items-table':
      return overdueItemsBlocks(records, wording);
    case 'next-dates-table':
      return nextDatesBlocks(records, wording);
    case 'vacancies-table':
      return vacanciesBlocks(records, wording);
    case 'sensitivity-table':
      return [sensitivityTable(wording)];
    case 'mailing-lists-table':
      return mailingListsBlocks(records, wording);
    case 'commitments-table':
      return commitmentsBlocks(records, wording);
  }
}
