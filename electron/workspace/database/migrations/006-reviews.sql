-- Performance reviews (CCPM): plan, invitees, findings, comments, progress; and one home for all that is sealed.
-- CHECK guards single fields only; rules across fields are problems that the application lists.

CREATE TABLE reviews (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  title TEXT,
  year INTEGER CHECK (year BETWEEN 2000 AND 2200),
  status TEXT CHECK (status IN ('planning', 'endorsed', 'open', 'closed', 'validated', 'done', 'cancelled')),
  scope TEXT CHECK (scope IN ('national', 'subnational_hubs', 'sector')),
  hubs TEXT CHECK (json_valid(hubs)),
  sector TEXT,
  form TEXT CHECK (form IN ('full', 'short')),
  method TEXT CHECK (method IN ('respondent-median', 'pooled-median', 'mean')),
  secrecy_threshold INTEGER CHECK (secrecy_threshold BETWEEN 2 AND 50),
  are_coordinators_shown INTEGER CHECK (are_coordinators_shown IN (0, 1)),
  code_holders TEXT CHECK (code_holders IN ('organisation', 'person')),
  numbering TEXT CHECK (numbering IN ('ccpm', 'iasc')),
  languages TEXT CHECK (json_valid(languages)),
  opens_on TEXT,
  closes_on TEXT,
  reminders_on TEXT CHECK (json_valid(reminders_on)),
  preliminary_report_on TEXT,
  validation_on TEXT,
  endorsed_on TEXT,
  endorsed_by TEXT,
  endorsed_in TEXT,
  endorsed_digest TEXT,
  adaptation TEXT CHECK (json_valid(adaptation)),
  opened_at TEXT,
  urn_recipient TEXT,
  questionnaire TEXT CHECK (json_valid(questionnaire)),
  questionnaire_digest TEXT,
  closed_on TEXT,
  closing TEXT CHECK (json_valid(closing)),
  results TEXT CHECK (json_valid(results)),
  validated_on TEXT,
  finished_on TEXT,
  cancelled_because TEXT,
  description TEXT CHECK (json_valid(description)),
  note TEXT
) STRICT;

CREATE TABLE review_invitees (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  review TEXT,
  role TEXT CHECK (role IN ('coordinator', 'partner')),
  organisation TEXT,
  contact TEXT,
  organisation_name TEXT,
  person_name TEXT,
  respondent_type TEXT CHECK (respondent_type IN ('ingo', 'nngo', 'un', 'authority', 'donor', 'other')),
  hub TEXT,
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  has_answered INTEGER CHECK (has_answered IN (0, 1))
) STRICT;

CREATE TABLE review_findings (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  review TEXT,
  subfunction TEXT,
  constraints TEXT,
  good_practice TEXT,
  explanation TEXT,
  no_action_reason TEXT
) STRICT;

CREATE TABLE review_comments (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  review TEXT,
  function TEXT,
  text TEXT,
  checked TEXT CHECK (checked IN ('unchecked', 'print', 'withhold')),
  edited_text TEXT
) STRICT;

CREATE TABLE review_progress (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  review TEXT,
  quarter TEXT,
  text TEXT,
  reported_on TEXT,
  reported_to TEXT,
  file TEXT,
  file_name TEXT
) STRICT;

CREATE INDEX review_invitees_of_review ON review_invitees (review);
CREATE INDEX review_findings_of_review ON review_findings (review);
CREATE INDEX review_comments_of_review ON review_comments (review);
CREATE INDEX review_progress_of_review ON review_progress (review);

-- What was sealed of elections only is sealed of reviews too: `subject` is the record that asks, `holder` who is given a
-- code (an organisation, or an invitee of a review), `items` the ballots or the answers.
ALTER TABLE ballot_codes RENAME TO sealed_codes;
ALTER TABLE sealed_codes RENAME COLUMN election TO subject;
ALTER TABLE sealed_codes RENAME COLUMN organisation TO holder;
ALTER TABLE urns RENAME COLUMN election TO subject;
ALTER TABLE urns RENAME COLUMN ballots TO items;
