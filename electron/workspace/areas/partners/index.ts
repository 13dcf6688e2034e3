import type { contactExportsContract } from '../../../../shared/contract/contact-exports.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import type { partnerActivityContract } from '../../../../shared/contract/partner-activity.ts';
import type { partnersContract } from '../../../../shared/contract/partners.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { createPartnerActivityHandlers } from './activity.ts';
import { createContactExportHandlers } from './exporting.ts';
import { createImportingHandlers } from './importing.ts';
import { createMergingHandlers } from './merging.ts';

type PartnersHandlers = Handlers<typeof partnersContract> & Handlers<typeof contactExportsContract> & Handlers<typeof partnerActivityContract>;

export function createPartnersHandlers(dependencies: AreaDependencies): PartnersHandlers {
  return {
    ...createImportingHandlers(dependencies),
    ...createMergingHandlers(dependencies),
    ...createContactExportHandlers(dependencies),
    ...createPartnerActivityHandlers(dependencies),
  };
}
