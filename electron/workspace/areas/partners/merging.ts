import type { Handlers } from '../../../../shared/contract/define.ts';
import type { MergeChoice, PartnerType, partnersContract } from '../../../../shared/contract/partners.ts';
import { findDuplicates } from '../../../../shared/domain/partners/likeness/find-duplicates.ts';
import { subjectOf } from '../../../../shared/domain/partners/likeness/subject.ts';
import { type ReferenceField, referenceFields, repointed } from '../../../../shared/domain/partners/merging/references.ts';
import { uniteMemberships } from '../../../../shared/domain/partners/merging/unite-memberships.ts';
import { type UnitedField, uniteRecords } from '../../../../shared/domain/partners/merging/unite-records.ts';
import { diallingOf } from '../../../../shared/domain/partners/reading/dialling.ts';
import { standingOf } from '../../../../shared/domain/partners/standing.ts';
import type { AnyRecord, FieldValue } from '../../../../shared/records/define.ts';
import { titleOf } from '../../../../shared/records/title.ts';
import { FailureError } from '../../../../shared/result.ts';
import { createPace } from '../../archive/pace.ts';
import type { AreaDependencies } from '../dependencies.ts';

type MergingDependencies = Pick<AreaDependencies, 'records' | 'log' | 'catalogues' | 'history'>;
type MergingHandlers = Omit<Handlers<typeof partnersContract>, 'partners.previewImport' | 'partners.acceptImport'>;

interface Pair {
  type: PartnerType;
  keep: string;
  drop: string;
}

/** One record that will point at the one that stays. */
interface Repointing extends ReferenceField {
  id: string;
  value: FieldValue;
}

const importLabels = ['organisationsImported', 'contactsImported'];
const mergeLabels = ['duplicatesMerged'];

export function createMergingHandlers({ records, log, catalogues, history }: MergingDependencies): MergingHandlers {
  const dialling = () => diallingOf(catalogues.dialling, records.find('cluster', 'cluster')?.country ?? null);

  function readPair({ type, keep, drop }: Pair): { keep: AnyRecord; drop: AnyRecord } {
    if (keep === drop) throw new FailureError('merge-same-record');
    const find = (id: string): AnyRecord => {
      const record = records.find(type, id);
      if (!record) throw new FailureError('record-not-found', { type, id });
      return record as AnyRecord;
    };
    return { keep: find(keep), drop: find(drop) };
  }

  function unite(pair: Pair, choices: Record<string, MergeChoice>): UnitedField[] {
    return uniteRecords(pair.type, readPair(pair), choices, dialling());
  }

  /** What points at the record that goes; the two themselves are united field by field. */
  function repointings(pair: Pair): Repointing[] {
    return referenceFields(pair.type).flatMap((reference) =>
      (records.list(reference.type) as AnyRecord[]).flatMap((record) => {
        const value = record.id === pair.drop ? undefined : repointed(record, reference, pair.type, pair);
        return value === undefined ? [] : [{ ...reference, id: record.id, value }];
      }),
    );
  }

  const memberships = ({ type, keep, drop }: Pair) => (type === 'contact' ? records.listOfAny('list_membership', 'contact', [keep, drop]) : []);

  return {
    'partners.duplicates': async ({ type }, context) => {
      const list = records.list(type) as AnyRecord[];
      const countryDialling = dialling();
      const steps = findDuplicates(list.map((record) => subjectOf(type, record.id, record, countryDialling)));
      const pace = createPace(context, list.length);
      let next = steps.next();
      for (; !next.done; next = steps.next()) await pace.advance(next.value);
      const titles = new Map(list.map((record) => [record.id, titleOf(type, record)]));
      const named = (id: string) => ({ id, title: titles.get(id) ?? '' });
      return next.value.map(({ one, other, reasons, certainty }) => ({ one: named(one), other: named(other), reasons, certainty }));
    },
    'partners.previewMerge': ({ choices, ...pair }) => {
      const { keep, drop } = readPair(pair);
      const counts = new Map<string, { type: string; field: string; count: number }>();
      const count = (type: string, field: string) => {
        const known = counts.get(`${type}.${field}`);
        counts.set(`${type}.${field}`, { type, field, count: (known?.count ?? 0) + 1 });
      };
      for (const { type, field } of repointings(pair)) count(type, field);
      for (const { contact } of memberships(pair)) if (contact === pair.drop) count('list_membership', 'contact');
      return {
        keep: { id: keep.id, title: titleOf(pair.type, keep) },
        drop: { id: drop.id, title: titleOf(pair.type, drop) },
        fields: unite(pair, choices),
        references: [...counts.values()],
      };
    },
    'partners.merge': ({ choices, ...pair }) => {
      const { type, keep, drop } = pair;
      const { drop: gone } = readPair(pair);
      const united = unite(pair, choices);
      const moved = repointings(pair);
      const ofBoth = memberships(pair);
      const { batch } = log.commit({ key: 'duplicatesMerged', params: { title: titleOf(type, gone) } }, (writer) => {
        writer.save(type, keep, { ...Object.fromEntries(united.map(({ field, stands }) => [field, stands])), mergedInto: null });
        for (const { type: pointing, id, field, value } of moved) writer.save(pointing, id, { [field]: value });
        for (const { id, fields } of uniteMemberships(ofBoth, keep, drop)) {
          if (records.get('list_membership', id)?.deleted) writer.restore('list_membership', id);
          writer.save('list_membership', id, fields);
        }
        for (const { id, contact } of ofBoth) if (contact === drop) writer.remove('list_membership', id);
        // The deletion comes last: it has to know all that stands in the record.
        writer.save(type, drop, { mergedInto: keep });
        writer.remove(type, drop);
      });
      return { batch: batch ?? '', references: moved.length };
    },
    'partners.batches': () =>
      history.labelled([...importLabels, ...mergeLabels]).map(({ label, ...batch }) => ({
        ...batch,
        label: { key: label.key, ...(label.params && { params: label.params }) },
        kind: importLabels.includes(label.key) ? 'import' : 'merge',
      })),
    'partners.standing': ({ type, id }) => ({ id: standingOf(id, (one) => records.get(type, one))?.id ?? null }),
  };
}
