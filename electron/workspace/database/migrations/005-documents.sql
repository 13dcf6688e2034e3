-- Documents: every kind of governing document, what a draft says, returned files, own clauses and letterheads.
-- CHECK guards single fields only; rules across fields are problems that the application lists.

-- A CHECK cannot be changed in place: the table is made anew with its rows. Nothing refers to it.
CREATE TABLE documents_005 (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document_kind TEXT CHECK (document_kind IN ('cluster-tor', 'position-tor', 'sag-tor', 'twg-tor', 'co-coordination-mou', 'commitments-letter', 'information-sharing-protocol', 'activation-letter', 'activation-notice', 'transition-plan', 'handover-note', 'response-strategy', 'technical-standards', 'site-standards', 'advocacy-strategy', 'other')),
  title TEXT,
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  second_language TEXT CHECK (second_language IN ('en', 'fr', 'es', 'ar', 'zh')),
  bilingual_layout TEXT CHECK (bilingual_layout IN ('beside', 'after')),
  subject TEXT,
  subject_label TEXT,
  status TEXT CHECK (status IN ('draft', 'circulated', 'endorsed', 'signed', 'in_force', 'expired', 'replaced')),
  version TEXT,
  circulated_on TEXT,
  circulated_to TEXT,
  comments_until TEXT,
  endorsed_on TEXT,
  endorsed_by TEXT,
  endorsed_in TEXT,
  signed_on TEXT,
  signatures TEXT CHECK (json_valid(signatures)),
  signed_file TEXT,
  in_force_on TEXT,
  review_due_on TEXT,
  expires_on TEXT,
  file TEXT,
  revises TEXT,
  letterhead TEXT,
  function_grid TEXT CHECK (json_valid(function_grid)),
  note TEXT
) STRICT;
INSERT INTO documents_005 (id, deleted, document_kind, title, language, subject, subject_label, status, version, circulated_on, comments_until, endorsed_on, signed_on, review_due_on, expires_on, file, note)
SELECT id, deleted, document_kind, title, language, subject, subject_label, status, version, circulated_on, comments_until, endorsed_on, signed_on, review_due_on, expires_on, file, note FROM documents;
DROP TABLE documents;
ALTER TABLE documents_005 RENAME TO documents;

CREATE TABLE dispatches_005 (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  dispatch_kind TEXT CHECK (dispatch_kind IN ('invitation', 'invitation_update', 'cancellation', 'minutes', 'action_sheet', 'contact_list', 'message', 'document', 'review')),
  title TEXT,
  audience TEXT CHECK (audience IN ('public', 'members', 'team')),
  meeting TEXT,
  document TEXT,
  organisation TEXT,
  mailing_list TEXT,
  recipients TEXT CHECK (json_valid(recipients)),
  recipient_count INTEGER CHECK (recipient_count BETWEEN 0 AND 1000000),
  file_names TEXT CHECK (json_valid(file_names)),
  drafted_on TEXT,
  sent_on TEXT,
  note TEXT
) STRICT;
INSERT INTO dispatches_005 (id, deleted, dispatch_kind, title, audience, meeting, organisation, mailing_list, recipients, recipient_count, file_names, drafted_on, sent_on, note)
SELECT id, deleted, dispatch_kind, title, audience, meeting, organisation, mailing_list, recipients, recipient_count, file_names, drafted_on, sent_on, note FROM dispatches;
DROP TABLE dispatches;
ALTER TABLE dispatches_005 RENAME TO dispatches;

ALTER TABLE clusters ADD COLUMN letterhead TEXT;

CREATE TABLE document_values (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document TEXT,
  name TEXT,
  says TEXT CHECK (json_valid(says)),
  refused TEXT CHECK (json_valid(refused))
) STRICT;

CREATE TABLE cluster_clauses (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document_kind TEXT CHECK (document_kind IN ('cluster-tor', 'position-tor', 'sag-tor', 'twg-tor', 'co-coordination-mou', 'commitments-letter', 'information-sharing-protocol', 'activation-letter', 'activation-notice', 'transition-plan', 'handover-note', 'response-strategy', 'technical-standards', 'site-standards', 'advocacy-strategy', 'other')),
  catalogue_clause TEXT,
  section TEXT,
  included INTEGER CHECK (included IN (0, 1)),
  texts TEXT CHECK (json_valid(texts)),
  headings TEXT CHECK (json_valid(headings)),
  sort_key TEXT,
  catalogue_version INTEGER CHECK (catalogue_version BETWEEN 1 AND 100000)
) STRICT;

CREATE TABLE letterheads (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  file TEXT,
  file_name TEXT,
  checked_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE document_returns (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document TEXT,
  document_version TEXT,
  file TEXT,
  file_name TEXT,
  received_from TEXT,
  organisation TEXT,
  received_on TEXT,
  decisions TEXT CHECK (json_valid(decisions)),
  note TEXT
) STRICT;

CREATE INDEX clauses_of_document ON clauses (document);
CREATE INDEX document_values_of_document ON document_values (document);
CREATE INDEX document_returns_of_document ON document_returns (document);
