-- The house: the change log and the first registers.
-- CHECK guards single fields only; rules across fields are problems that the application lists.

CREATE TABLE workspace_facts (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Every incarnation of every office whose changes are known here.
CREATE TABLE incarnations (
  office TEXT PRIMARY KEY,
  parent TEXT,
  branched_at INTEGER,
  lamport INTEGER NOT NULL DEFAULT 0,
  CHECK ((parent IS NULL) = (branched_at IS NULL))
) STRICT;

CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  label TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  reverses TEXT,
  position INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE changes (
  office TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  batch TEXT NOT NULL REFERENCES batches (id),
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  seen TEXT NOT NULL CHECK (json_valid(seen)),
  lamport INTEGER NOT NULL CHECK (lamport > 0),
  PRIMARY KEY (office, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX changes_of_record ON changes (record_type, record_id);
CREATE INDEX changes_of_batch ON changes (batch);
-- Most changes saw nothing new; what an office had seen is added up from the others.
CREATE INDEX changes_with_news ON changes (office, n, seen) WHERE seen <> '{}';

CREATE TABLE writes (
  office TEXT NOT NULL,
  n INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (office, n, field),
  FOREIGN KEY (office, n) REFERENCES changes (office, n)
) STRICT, WITHOUT ROWID;

-- The writes nobody superseded: derived from the log, kept for speed, rebuilt by check.
CREATE TABLE heads (
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  office TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (record_type, record_id, field, office, n),
  FOREIGN KEY (office, n, field) REFERENCES writes (office, n, field)
) STRICT, WITHOUT ROWID;

-- Content-addressed: the id is the SHA-256 of the bytes. Outside the log because it never changes.
CREATE TABLE files (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  bytes BLOB NOT NULL
) STRICT;

-- The row number of a record in the index: FTS5 finds rows by number only.
CREATE TABLE search_rows (
  id INTEGER PRIMARY KEY,
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  UNIQUE (record_type, record_id)
) STRICT;

-- Folded text only (shared/domain/search/fold.ts); titles are read from the records themselves.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title,
  body,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);

CREATE TABLE clusters (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  country TEXT,
  country_name TEXT,
  crisis_type TEXT CHECK (crisis_type IN ('conflict', 'disaster', 'mixed_with_refugees')),
  background TEXT,
  lead_agency TEXT,
  co_coordinators TEXT CHECK (json_valid(co_coordinators)),
  working_languages TEXT CHECK (json_valid(working_languages)),
  meeting_frequency TEXT,
  logo TEXT,
  local_members_percent INTEGER CHECK (local_members_percent BETWEEN 0 AND 100),
  local_seats_percent INTEGER CHECK (local_seats_percent BETWEEN 0 AND 100),
  mailing_list_days INTEGER CHECK (mailing_list_days BETWEEN 1 AND 3650),
  minutes_days INTEGER CHECK (minutes_days BETWEEN 1 AND 60),
  review_months INTEGER CHECK (review_months BETWEEN 1 AND 60)
) STRICT;

CREATE TABLE offices (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  level TEXT CHECK (level IN ('national', 'subnational')),
  area TEXT,
  pcode TEXT
) STRICT;

CREATE TABLE activations (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  outcome TEXT CHECK (outcome IN ('cluster', 'working_group', 'not_activated', 'non_cluster')),
  decided_on TEXT,
  decision_note TEXT,
  mixed_situation INTEGER CHECK (mixed_situation IN (0, 1)),
  mixed_situation_note TEXT,
  review_due_on TEXT,
  reviewed_on TEXT,
  review_note TEXT,
  transition_note TEXT
) STRICT;

CREATE TABLE activation_considerations (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  answer TEXT CHECK (answer IN ('yes', 'no', 'unclear')),
  note TEXT
) STRICT;

CREATE TABLE activation_criteria (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  met TEXT CHECK (met IN ('yes', 'no', 'unclear')),
  argument TEXT
) STRICT;

CREATE TABLE activation_steps (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  due_on TEXT,
  done_at TEXT,
  who TEXT,
  document TEXT,
  note TEXT
) STRICT;

CREATE TABLE checklist_answers (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  status TEXT CHECK (status IN ('not_started', 'in_progress', 'met', 'needs_update', 'not_applicable')),
  not_applicable_reason TEXT,
  overrule_reason TEXT,
  owner TEXT,
  due_on TEXT,
  recurrence TEXT CHECK (recurrence IN ('none', 'monthly', 'quarterly', 'half-yearly', 'yearly')),
  confirmed_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE checklist_snapshots (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  occasion TEXT CHECK (occasion IN ('two_weeks', 'one_month', 'two_months', 'other')),
  taken_on TEXT,
  catalogue_version INTEGER CHECK (catalogue_version BETWEEN 1 AND 1000000),
  items TEXT CHECK (json_valid(items))
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  subject_type TEXT,
  subject_id TEXT,
  kind TEXT CHECK (kind IN ('file', 'record', 'link', 'note')),
  title TEXT,
  note TEXT,
  address TEXT,
  file TEXT,
  record_type TEXT,
  record_id TEXT
) STRICT;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  acronym TEXT,
  organisation_type TEXT CHECK (organisation_type IN ('un', 'ingo', 'nngo', 'authority', 'donor', 'red_cross', 'academia', 'other')),
  membership TEXT CHECK (membership IN ('member', 'observer', 'none')),
  commitments_signed_on TEXT,
  areas TEXT CHECK (json_valid(areas)),
  website TEXT,
  note TEXT
) STRICT;

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  given_name TEXT,
  family_name TEXT,
  organisation TEXT,
  role TEXT,
  emails TEXT CHECK (json_valid(emails)),
  phones TEXT CHECK (json_valid(phones)),
  languages TEXT CHECK (json_valid(languages)),
  consent TEXT CHECK (consent IN ('given', 'refused', 'unknown')),
  mailing_lists TEXT CHECK (json_valid(mailing_lists)),
  last_verified_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE mailing_lists (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  purpose TEXT,
  last_reviewed_on TEXT
) STRICT;

CREATE TABLE positions (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  position_kind TEXT CHECK (position_kind IN ('coordinator', 'co_coordinator', 'imo', 'capacity_building', 'subnational_coordinator', 'subnational_focal_point', 'other')),
  title TEXT,
  organisation TEXT,
  contact TEXT,
  area TEXT,
  time_share INTEGER CHECK (time_share BETWEEN 0 AND 100),
  starts_on TEXT,
  ends_on TEXT,
  handover_note TEXT,
  note TEXT,
  sort_key TEXT
) STRICT;

CREATE TABLE groups (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  group_kind TEXT CHECK (group_kind IN ('sag', 'twg')),
  name TEXT,
  purpose TEXT,
  chair_organisation TEXT,
  members TEXT CHECK (json_valid(members)),
  starts_on TEXT,
  ends_on TEXT,
  closing_criterion TEXT,
  elected_on TEXT
) STRICT;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document_kind TEXT CHECK (document_kind IN ('cluster-tor', 'position-tor', 'sag-tor', 'twg-tor', 'co-coordination-mou', 'transition-plan', 'response-strategy', 'technical-standards', 'site-standards', 'advocacy-strategy', 'other')),
  title TEXT,
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  subject TEXT,
  subject_label TEXT,
  status TEXT CHECK (status IN ('draft', 'circulated', 'endorsed', 'signed', 'in_force', 'expired', 'replaced')),
  version TEXT,
  circulated_on TEXT,
  comments_until TEXT,
  endorsed_on TEXT,
  signed_on TEXT,
  review_due_on TEXT,
  expires_on TEXT,
  file TEXT,
  note TEXT
) STRICT;

CREATE TABLE clauses (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document TEXT,
  catalogue_clause TEXT,
  section TEXT,
  included INTEGER CHECK (included IN (0, 1)),
  texts TEXT CHECK (json_valid(texts)),
  headings TEXT CHECK (json_valid(headings)),
  sort_key TEXT
) STRICT;

CREATE TABLE document_versions (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  document TEXT,
  version TEXT,
  status TEXT CHECK (status IN ('draft', 'circulated', 'endorsed', 'signed', 'in_force', 'expired', 'replaced')),
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  frozen_on TEXT,
  file TEXT,
  file_name TEXT,
  note TEXT
) STRICT;
