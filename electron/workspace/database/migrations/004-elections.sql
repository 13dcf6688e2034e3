-- Elections: rules, roll, nominations, results and seats, and what is sealed.
-- CHECK guards single fields only; rules across fields are problems that the application lists.

CREATE TABLE elections (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  title TEXT,
  election_kind TEXT CHECK (election_kind IN ('sag', 'twg_chair', 'co_coordinator', 'other')),
  "group" TEXT,
  procedure TEXT CHECK (procedure IN ('ballot', 'selection')),
  status TEXT CHECK (status IN ('drafting', 'announced', 'nominating', 'ready', 'open', 'closed', 'counted', 'declared', 'cancelled')),
  electorate TEXT CHECK (electorate IN ('per_constituency', 'joint')),
  counting_rule TEXT CHECK (counting_rule IN ('plurality', 'approval', 'stv')),
  open_voting INTEGER CHECK (open_voting IN (0, 1)),
  ballot_order TEXT CHECK (ballot_order IN ('shuffled', 'as_listed')),
  criteria TEXT,
  roll_cut_off_on TEXT,
  nominations_until TEXT,
  opens_on TEXT,
  closes_on TEXT,
  extended_from TEXT,
  objection_days INTEGER CHECK (objection_days BETWEEN 0 AND 60),
  announced_on TEXT,
  opened_at TEXT,
  closed_on TEXT,
  counted_on TEXT,
  declared_on TEXT,
  turnout_quorum_percent INTEGER CHECK (turnout_quorum_percent BETWEEN 0 AND 100),
  quorum_missed TEXT CHECK (quorum_missed IN ('extend', 'reopen', 'stand')),
  eligibility_months INTEGER CHECK (eligibility_months BETWEEN 1 AND 60),
  wants_commitments INTEGER CHECK (wants_commitments IN (0, 1)),
  wants_activity INTEGER CHECK (wants_activity IN (0, 1)),
  term_months INTEGER CHECK (term_months BETWEEN 1 AND 120),
  term_ends_on TEXT,
  staggered_seats INTEGER CHECK (staggered_seats BETWEEN 0 AND 50),
  keeps_members INTEGER CHECK (keeps_members BETWEEN 0 AND 50),
  secrecy_threshold INTEGER CHECK (secrecy_threshold BETWEEN 2 AND 50),
  standing_seats TEXT CHECK (json_valid(standing_seats)),
  observer_seats TEXT CHECK (json_valid(observer_seats)),
  counted_by TEXT,
  observed_by TEXT,
  lot_seed TEXT,
  lot_order TEXT CHECK (json_valid(lot_order)),
  urn_recipient TEXT,
  rules_digest TEXT,
  papers TEXT CHECK (json_valid(papers)),
  closing TEXT CHECK (json_valid(closing)),
  result TEXT CHECK (json_valid(result)),
  certificate TEXT,
  fills_seat TEXT,
  cancelled_because TEXT,
  note TEXT
) STRICT;

CREATE TABLE constituencies (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  election TEXT,
  name TEXT,
  organisation_types TEXT CHECK (json_valid(organisation_types)),
  seats INTEGER CHECK (seats BETWEEN 0 AND 50),
  floor_national_ngos INTEGER CHECK (floor_national_ngos BETWEEN 0 AND 50),
  sort_key TEXT
) STRICT;

CREATE TABLE roll_entries (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  election TEXT,
  organisation TEXT,
  constituency TEXT,
  organisation_name TEXT,
  is_eligible INTEGER CHECK (is_eligible IN (0, 1)),
  reasons TEXT CHECK (json_valid(reasons)),
  is_overruled INTEGER CHECK (is_overruled IN (0, 1)),
  overrule_reason TEXT,
  left_on TEXT,
  has_voted INTEGER CHECK (has_voted IN (0, 1))
) STRICT;

CREATE TABLE nominations (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  election TEXT,
  constituency TEXT,
  organisation TEXT,
  organisation_name TEXT,
  person_name TEXT,
  alternate_name TEXT,
  statement TEXT,
  nominated_by TEXT CHECK (nominated_by IN ('self', 'organisation')),
  proposed_by TEXT,
  received_on TEXT,
  accepted_on TEXT,
  vetting TEXT CHECK (vetting IN ('pending', 'accepted', 'refused')),
  vetting_reason TEXT,
  withdrawn_on TEXT,
  sort_key TEXT
) STRICT;

CREATE TABLE election_objections (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  election TEXT,
  stage TEXT CHECK (stage IN ('rules', 'roll', 'result')),
  organisation TEXT,
  about TEXT,
  received_on TEXT,
  text TEXT,
  outcome TEXT CHECK (outcome IN ('open', 'accepted', 'refused', 'withdrawn')),
  answer TEXT
) STRICT;

CREATE TABLE group_seats (
  id TEXT PRIMARY KEY,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  "group" TEXT,
  election TEXT,
  nomination TEXT,
  constituency TEXT,
  organisation TEXT,
  organisation_name TEXT,
  title TEXT,
  person_name TEXT,
  alternate_name TEXT,
  seat_kind TEXT CHECK (seat_kind IN ('elected', 'uncontested', 'selected', 'standing', 'observer', 'kept', 'runner_up')),
  starts_on TEXT,
  ends_on TEXT,
  left_on TEXT,
  left_because TEXT,
  follows TEXT
) STRICT;

CREATE INDEX constituencies_of_election ON constituencies (election);
CREATE INDEX roll_entries_of_election ON roll_entries (election);
CREATE INDEX nominations_of_election ON nominations (election);
CREATE INDEX election_objections_of_election ON election_objections (election);
CREATE INDEX group_seats_of_group ON group_seats ("group");

-- Sealed: outside the change log, never exchanged, never exported. No row here has an order or a time of its own, and
-- nothing in one table of a ballot's is a key into another's.

-- The codes of single-use ballots, as salted SHA-256. Deleted at closing.
CREATE TABLE ballot_codes (
  election TEXT NOT NULL,
  organisation TEXT NOT NULL,
  issue INTEGER NOT NULL CHECK (issue >= 1),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  state TEXT NOT NULL CHECK (state IN ('issued', 'void', 'used')),
  PRIMARY KEY (election, organisation, issue),
  UNIQUE (election, digest)
) STRICT, WITHOUT ROWID;

-- One row for the whole urn: the ballots, each encrypted to the urn's key and of one length, in an order that is drawn
-- anew with every ballot. Deleted at closing.
CREATE TABLE urns (
  election TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  is_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed IN (0, 1)),
  -- Bytes of every plaintext.
  padded_to INTEGER NOT NULL CHECK (padded_to > 0),
  sealed_length INTEGER NOT NULL CHECK (sealed_length > padded_to),
  ballots BLOB NOT NULL CHECK (length(ballots) % sealed_length = 0),
  -- JSON list, sorted.
  receipts TEXT NOT NULL CHECK (json_valid(receipts))
) STRICT, WITHOUT ROWID;

-- What the ballots said, by electorate, equal ones as one with their number, sorted by what they say.
CREATE TABLE anonymous_ballots (
  election TEXT PRIMARY KEY,
  ballots TEXT NOT NULL CHECK (json_valid(ballots))
) STRICT, WITHOUT ROWID;
