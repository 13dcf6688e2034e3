import type { Handlers } from '../../../../shared/contract/define.ts';
import type { partnersContract } from '../../../../shared/contract/partners.ts';
import { areValuesEqual } from '../../../../shared/domain/changes/changes.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import type { AreaDependencies } from '../dependencies.ts';
import { type ImportMapping, readRegister, type WorkedOutImport, workOutImport } from './import-work.ts';
import { keepingMemberships } from './keeping-memberships.ts';

type ImportingDependencies = Pick<AreaDependencies, 'records' | 'log' | 'newId' | 'catalogues' | 'clock'>;
type ImportingHandlers = Pick<Handlers<typeof partnersContract>, 'partners.previewImport' | 'partners.acceptImport'>;

export function createImportingHandlers(dependencies: ImportingDependencies): ImportingHandlers {
  const { records, log, newId, clock } = dependencies;

  /** Everything that the plan says, through one writer: one batch. */
  function write({ plan }: WorkedOutImport, type: 'organisation' | 'contact', writer: BatchWriter): void {
    const following = keepingMemberships(writer, records, clock.today());
    const made = new Map<string, string>();
    for (const { key, fields } of plan.newOrganisations) {
      const id = newId();
      made.set(key, id);
      following.save('organisation', id, fields);
    }
    const resolved = (fields: Record<string, FieldValue>): Record<string, FieldValue> => {
      const id = made.get(String(fields['organisation']));
      return id === undefined ? fields : { ...fields, organisation: id };
    };
    for (const { state, record, fields } of plan.rows) {
      if (state === 'new') following.save(type, newId(), resolved(fields));
      else if (state === 'changed' && record !== null) following.save(type, record, resolved(fields));
    }
  }

  function remember({ id, headings, fields }: ImportMapping, type: string, name: string, writer: BatchWriter): void {
    const known = records.get('import_mapping', id);
    if (known && !known.deleted && areValuesEqual(known.fields, fields)) return;
    if (known?.deleted) writer.restore('import_mapping', id);
    writer.save('import_mapping', id, { name: name.slice(0, 300).toWellFormed(), recordType: type, headings, fields, usedOn: clock.today() });
  }

  return {
    'partners.previewImport': async (input, context) => (await workOutImport(dependencies, input, context)).preview,
    'partners.acceptImport': async ({ digest, ...input }, context) => {
      const worked = await workOutImport(dependencies, input, context);
      const { preview, plan, mapping, state } = worked;
      if (preview.digest !== digest) throw new FailureError('import-stale', { name: input.fileName });
      const { totals } = preview;
      const type = input.recordType;
      const count = totals.new + totals.changed;
      const isMappingSaid = input.mapping !== null;
      if (count === 0 && !isMappingSaid) return { batch: null, totals, newOrganisations: 0 };
      const label = { key: type === 'organisation' ? 'organisationsImported' : 'contactsImported', params: { rows: count, file: input.fileName } };
      const { batch } = log.commit(label, (writer) => {
        // Reading the file took several turns: somebody else may have written meanwhile.
        if (readRegister(dependencies).state !== state) throw new FailureError('import-stale', { name: input.fileName });
        write(worked, type, writer);
        if (mapping) remember(mapping, type, input.fileName, writer);
      });
      return { batch, totals, newOrganisations: plan.newOrganisations.length };
    },
  };
}
