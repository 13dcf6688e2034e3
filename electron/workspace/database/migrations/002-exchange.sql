-- Exchange between offices: what is known of the others, what was sent and received, and what a merge did.
-- Ballots and answers are sealed and never come here; keys and links stay in this file and are no records.

ALTER TABLE offices ADD COLUMN cut_off_on TEXT;

-- What the author had seen of this one field where that is less than `changes.seen` says, because values had been
-- withheld from it: office -> number. NULL where there is no such limit.
ALTER TABLE writes ADD COLUMN limits TEXT CHECK (json_valid(limits));

-- Writes of changes that are known here without their values: withheld by the sender (`value` NULL), or left out here.
CREATE TABLE withheld_writes (
  office TEXT NOT NULL,
  n INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT CHECK (json_valid(value)),
  limits TEXT CHECK (json_valid(limits)),
  PRIMARY KEY (office, n, field),
  FOREIGN KEY (office, n) REFERENCES changes (office, n)
) STRICT, WITHOUT ROWID;

-- What this office signs with and opens packages with. One row, made when it is first needed.
CREATE TABLE office_keys (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  signing_key TEXT NOT NULL,
  verifying_key TEXT NOT NULL,
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL
) STRICT;

CREATE TABLE linked_offices (
  office TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  mail TEXT,
  -- invited: an invitation was made, no reply yet · linked: keys are known · cut_off: nothing goes out or is taken in
  state TEXT NOT NULL CHECK (state IN ('invited', 'linked', 'cut_off')),
  -- The secret of the invitation, until the reply that names it has been taken in.
  invitation TEXT,
  verifying_key TEXT,
  recipient TEXT,
  -- The day on which a person compared the fingerprint.
  verified_on TEXT,
  since TEXT NOT NULL,
  -- What goes to this office, and what it has been sent so far.
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  sent_scope TEXT CHECK (json_valid(sent_scope)),
  -- What its newest package said: what it holds, which packages it has, which attachments it lacks.
  have TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(have)),
  heard_incarnation TEXT,
  heard_number INTEGER NOT NULL DEFAULT 0,
  lacks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lacks))
) STRICT;

CREATE TABLE sent_packages (
  office TEXT NOT NULL REFERENCES linked_offices (office),
  incarnation TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('changes', 'attachments')),
  made_at TEXT NOT NULL,
  size INTEGER NOT NULL,
  changes INTEGER NOT NULL,
  -- Where its changes begin and end: office -> number.
  after TEXT NOT NULL CHECK (json_valid(after)),
  up_to TEXT NOT NULL CHECK (json_valid(up_to)),
  -- The scope before it, where it also brings what a narrower one had held back.
  widens TEXT CHECK (json_valid(widens)),
  files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(files)),
  -- Numbers of lost packages whose contents are in it.
  replaces TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(replaces)),
  -- Until it was handed over, its number is given again.
  handed_over INTEGER NOT NULL DEFAULT 0 CHECK (handed_over IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'on_its_way' CHECK (state IN ('on_its_way', 'acknowledged', 'lost', 'replaced')),
  PRIMARY KEY (office, incarnation, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE received_packages (
  office TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('changes', 'attachments')),
  made_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  -- replaced: never came, and a later one brought its contents.
  state TEXT NOT NULL CHECK (state IN ('merged', 'waiting', 'replaced')),
  -- The content of one that waits for another.
  content BLOB,
  PRIMARY KEY (office, incarnation, number)
) STRICT, WITHOUT ROWID;

-- A merge is a batch of this office without changes of its own.
CREATE TABLE merges (
  batch TEXT PRIMARY KEY REFERENCES batches (id),
  summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;

CREATE TABLE merged_changes (
  batch TEXT NOT NULL REFERENCES merges (batch),
  office TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (batch, office, first)
) STRICT, WITHOUT ROWID;

-- The write that stood in each field before the merge touched it; NULL where there was none.
CREATE TABLE merged_fields (
  batch TEXT NOT NULL REFERENCES merges (batch),
  record_type TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  before_office TEXT,
  before_n INTEGER,
  PRIMARY KEY (batch, record_type, record_id, field)
) STRICT, WITHOUT ROWID;

-- Attachments that arrive in parts.
CREATE TABLE file_parts (
  file TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part >= 0),
  parts INTEGER NOT NULL CHECK (parts > part),
  bytes BLOB NOT NULL,
  PRIMARY KEY (file, part)
) STRICT;
