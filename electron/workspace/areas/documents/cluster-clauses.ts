import { type documentsContract, draftableKinds } from '../../../../shared/contract/documents.ts';
import type { Handlers } from '../../../../shared/contract/define.ts';
import { clauseOfCluster, clauseRecordId, clusterClauseId } from '../../../../shared/domain/documents/clauses.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { FailureError } from '../../../../shared/result.ts';
import type { BatchWriter } from '../../database/change-log.ts';
import { kindOf } from './draft-words.ts';
import { type DocumentsDependencies, findDocument } from './gather.ts';

type ClusterClauseMethods = 'documents.keepClause' | 'documents.clusterClauses';

/** A document's record of a clause: of one that it has for itself, the record is the clause. */
export function findClause(records: DocumentsDependencies['records'], document: string, clause: string): RecordByType['clause'] | null {
  const own = records.find('clause', clause);
  return own?.document === document ? own : records.find('clause', clauseRecordId(document, clause));
}

/**
 * Writes the cluster's wording into a document that is about to be agreed: what was agreed stays, whatever the cluster
 * says in later documents of the kind.
 */
export function settleClusterClauses({ records }: Pick<DocumentsDependencies, 'records'>, writer: BatchWriter, document: RecordByType['document']): void {
  if (document.documentKind === null) return;
  for (const cluster of records.listOf('cluster_clause', 'documentKind', document.documentKind)) {
    const clause = clauseOfCluster(cluster);
    const known = findClause(records, document.id, clause);
    writer.save('clause', known?.id ?? clauseRecordId(document.id, clause), {
      document: document.id,
      section: known?.section ?? cluster.section,
      catalogueClause: known ? known.catalogueClause : clause,
      included: known?.included ?? cluster.included,
      sortKey: known?.sortKey ?? cluster.sortKey,
      texts: { ...cluster.texts, ...known?.texts },
      headings: { ...cluster.headings, ...known?.headings },
    });
  }
}

export function createClusterClauseHandlers(
  dependencies: DocumentsDependencies,
): Handlers<Pick<typeof documentsContract, ClusterClauseMethods>> {
  const { records, log, catalogues } = dependencies;
  return {
    'documents.keepClause': ({ document: id, clause }) => {
      const document = findDocument(records, id);
      const kind = kindOf(document);
      const known = findClause(records, id, clause);
      if (!known) throw new FailureError('record-not-found', { type: 'clause', id: clause });
      const catalogue = catalogues.templates[kind];
      const isOfCatalogue = catalogue.sections.some(({ clauses }) => clauses.some((entry) => entry.id === clause));
      const clusterId = clusterClauseId(kind, clause);
      const before = records.find('cluster_clause', clusterId);
      log.commit({ key: 'clauseKept' }, (writer) => {
        if (before === null && records.get('cluster_clause', clusterId)?.deleted) writer.restore('cluster_clause', clusterId);
        writer.save('cluster_clause', clusterId, {
          documentKind: kind,
          catalogueClause: isOfCatalogue ? clause : null,
          section: known.section,
          included: isOfCatalogue ? (before?.included ?? null) : true,
          sortKey: isOfCatalogue ? (before?.sortKey ?? null) : known.sortKey,
          texts: { ...before?.texts, ...known.texts },
          headings: { ...before?.headings, ...known.headings },
          catalogueVersion: catalogue.version,
        });
        // The document follows the cluster's wording from here on, as every other of its kind does.
        if (isOfCatalogue) writer.save('clause', known.id, { texts: {}, headings: {} });
      });
      return {};
    },
    'documents.clusterClauses': ({ language }) =>
      draftableKinds.flatMap((kind) =>
        records.listOf('cluster_clause', 'documentKind', kind).map((cluster) => {
          const clause = clauseOfCluster(cluster);
          const catalogue = catalogues.templates[kind];
          const printed = catalogues.templateTexts[kind][language].clauses[clause];
          return {
            id: cluster.id,
            kind,
            heading: cluster.headings?.[language] ?? printed?.heading ?? '',
            text: cluster.texts?.[language] ?? printed?.text ?? '',
            catalogueText: printed?.text ?? null,
            isCatalogueNewer: printed !== undefined && (cluster.catalogueVersion ?? catalogue.version) < catalogue.version,
          };
        }),
      ),
  };
}
