-- Meetings, minutes, action points, what left the office, and partners kept up for real.
-- CHECK guards single fields only; rules across fields are problems that the application lists.

-- The media are a type of organisation of their own: informed, never invited. A CHECK cannot be widened in place.
CREATE TABLE organisations_with_media (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  acronym TEXT,
  alternative_names TEXT CHECK (json_valid(alternative_names)),
  organisation_type TEXT CHECK (organisation_type IN ('un', 'ingo', 'nngo', 'authority', 'donor', 'red_cross', 'academia', 'media', 'other')),
  membership TEXT CHECK (membership IN ('member', 'observer', 'none')),
  commitments_signed_on TEXT,
  areas TEXT CHECK (json_valid(areas)),
  website TEXT,
  last_reported_on TEXT,
  merged_into TEXT,
  note TEXT
) STRICT;

INSERT INTO organisations_with_media (id, deleted, name, acronym, organisation_type, membership, commitments_signed_on, areas, website, note)
SELECT id, deleted, name, acronym, organisation_type, membership, commitments_signed_on, areas, website, note FROM organisations ORDER BY rowid;

DROP TABLE organisations;
ALTER TABLE organisations_with_media RENAME TO organisations;

ALTER TABLE contacts ADD COLUMN bounced_on TEXT;
ALTER TABLE contacts ADD COLUMN merged_into TEXT;

ALTER TABLE groups ADD COLUMN quorum_percent INTEGER CHECK (quorum_percent BETWEEN 0 AND 100);
ALTER TABLE groups ADD COLUMN quorum_national_ngos INTEGER CHECK (quorum_national_ngos BETWEEN 0 AND 100);

CREATE TABLE list_memberships (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  mailing_list TEXT,
  contact TEXT,
  joined_on TEXT,
  left_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE import_mappings (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  name TEXT,
  record_type TEXT,
  headings TEXT CHECK (json_valid(headings)),
  fields TEXT CHECK (json_valid(fields)),
  used_on TEXT
) STRICT;

CREATE TABLE meeting_series (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  meeting_kind TEXT CHECK (meeting_kind IN ('cluster', 'subnational', 'sag', 'twg', 'inter_cluster', 'ad_hoc')),
  title TEXT,
  "group" TEXT,
  recurrence TEXT CHECK (recurrence IN ('weekly', 'fortnightly', 'monthly', 'quarterly')),
  starts_on TEXT,
  ends_on TEXT,
  start_time TEXT,
  duration_minutes INTEGER CHECK (duration_minutes BETWEEN 5 AND 1440),
  place TEXT,
  link TEXT,
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  second_language TEXT CHECK (second_language IN ('en', 'fr', 'es', 'ar', 'zh')),
  interpretation TEXT CHECK (json_valid(interpretation)),
  mailing_list TEXT,
  note TEXT
) STRICT;

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  series TEXT,
  meeting_kind TEXT CHECK (meeting_kind IN ('cluster', 'subnational', 'sag', 'twg', 'inter_cluster', 'ad_hoc')),
  "group" TEXT,
  title TEXT,
  number INTEGER CHECK (number BETWEEN 1 AND 100000),
  status TEXT CHECK (status IN ('planned', 'in_session', 'held', 'cancelled')),
  held_on TEXT,
  start_time TEXT,
  end_time TEXT,
  place TEXT,
  link TEXT,
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  second_language TEXT CHECK (second_language IN ('en', 'fr', 'es', 'ar', 'zh')),
  interpretation TEXT CHECK (json_valid(interpretation)),
  mailing_list TEXT,
  chair TEXT,
  minute_taker TEXT,
  invited_on TEXT,
  calendar_sequence INTEGER CHECK (calendar_sequence BETWEEN 0 AND 100000),
  previous_meeting TEXT,
  previous_minutes TEXT CHECK (previous_minutes IN ('accepted', 'accepted_with_corrections', 'not_discussed')),
  corrections TEXT,
  quorum_note TEXT,
  minutes_status TEXT CHECK (minutes_status IN ('draft', 'circulated', 'approved')),
  circulated_on TEXT,
  approved_unless_on TEXT,
  approved_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  meeting TEXT,
  sort_key TEXT,
  item_kind TEXT CHECK (item_kind IN ('opening', 'previous_minutes', 'open_actions', 'topic', 'other_business', 'next_meeting')),
  title TEXT,
  presenter TEXT,
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  discussion TEXT,
  outcome TEXT CHECK (outcome IN ('discussed', 'carried_over', 'withdrawn')),
  carried_from TEXT
) STRICT;

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  meeting TEXT,
  agenda_item TEXT,
  sort_key TEXT,
  text TEXT,
  second_text TEXT
) STRICT;

CREATE TABLE attendances (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  meeting TEXT,
  organisation TEXT,
  contact TEXT,
  person_name TEXT,
  organisation_name TEXT,
  state TEXT CHECK (state IN ('present', 'excused', 'observer', 'absent')),
  mode TEXT CHECK (mode IN ('in_person', 'remote')),
  conflict_of_interest TEXT
) STRICT;

CREATE TABLE minutes_versions (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  meeting TEXT,
  version TEXT,
  status TEXT CHECK (status IN ('draft', 'circulated', 'approved')),
  language TEXT CHECK (language IN ('en', 'fr', 'es', 'ar', 'zh')),
  second_language TEXT CHECK (second_language IN ('en', 'fr', 'es', 'ar', 'zh')),
  frozen_on TEXT,
  file TEXT,
  file_name TEXT,
  reason TEXT
) STRICT;

CREATE TABLE minutes_objections (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  meeting TEXT,
  agenda_item TEXT,
  organisation TEXT,
  received_on TEXT,
  text TEXT,
  outcome TEXT CHECK (outcome IN ('open', 'accepted', 'refused', 'withdrawn')),
  answer TEXT
) STRICT;

CREATE TABLE action_points (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  text TEXT,
  second_text TEXT,
  organisation TEXT,
  contact TEXT,
  responsible TEXT,
  due_on TEXT,
  status TEXT CHECK (status IN ('open', 'in_progress', 'done', 'dropped')),
  agreed_on TEXT,
  closed_on TEXT,
  origin TEXT CHECK (origin IN ('meeting', 'checklist', 'ccpm', 'document', 'other')),
  meeting TEXT,
  agenda_item TEXT,
  subject TEXT,
  support_wanted TEXT CHECK (json_valid(support_wanted)),
  note TEXT
) STRICT;

CREATE TABLE action_progress (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  action_point TEXT,
  noted_on TEXT,
  status TEXT CHECK (status IN ('open', 'in_progress', 'done', 'dropped')),
  text TEXT,
  reported_by TEXT,
  meeting TEXT
) STRICT;

CREATE TABLE dispatches (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  dispatch_kind TEXT CHECK (dispatch_kind IN ('invitation', 'invitation_update', 'cancellation', 'minutes', 'action_sheet', 'contact_list', 'message')),
  title TEXT,
  audience TEXT CHECK (audience IN ('public', 'members', 'team')),
  meeting TEXT,
  organisation TEXT,
  mailing_list TEXT,
  recipients TEXT CHECK (json_valid(recipients)),
  recipient_count INTEGER CHECK (recipient_count BETWEEN 0 AND 1000000),
  file_names TEXT CHECK (json_valid(file_names)),
  drafted_on TEXT,
  sent_on TEXT,
  note TEXT
) STRICT;

-- Ten years of weekly meetings are read by meeting, never as a whole.
CREATE INDEX agenda_items_of_meeting ON agenda_items (meeting);
CREATE INDEX decisions_of_meeting ON decisions (meeting);
CREATE INDEX attendances_of_meeting ON attendances (meeting);
CREATE INDEX minutes_versions_of_meeting ON minutes_versions (meeting);
CREATE INDEX minutes_objections_of_meeting ON minutes_objections (meeting);
CREATE INDEX action_points_of_meeting ON action_points (meeting);
CREATE INDEX action_progress_of_point ON action_progress (action_point);
