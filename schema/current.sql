-- The schema as it stands after every numbered file. Generated: COUNTY_WRITE=1 dotnet test --filter CurrentSchema
-- Never edited by hand and never run; a test fails when it is stale. Guards that only repeat the rule
-- "never updated, deleted, replaced" or "belongs to the act under way" are left out: every history table has all four.

CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL, -- instant, UTC, yyyy-MM-ddTHH:mm:ss.fffZ
  operator TEXT, -- null before there is one
  machine TEXT NOT NULL,
  account TEXT NOT NULL, -- account of the operating system
  act TEXT NOT NULL, -- code of the act, such as enterprise.rename
  detail TEXT NOT NULL, -- JSON: what the act was about, codes and parameters only
  changes TEXT NOT NULL, -- JSON: {table: {first, last, sha256}} of the rows the act added
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  region TEXT NOT NULL CHECK (region GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]')
) STRICT;

CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL UNIQUE -- the name typed at --operator
) STRICT;

CREATE TABLE operator_state (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  operator_id INTEGER NOT NULL REFERENCES operator(id),
  role TEXT NOT NULL CHECK (role IN ('viewer', 'clerk', 'reviewer', 'administrator')),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT;

CREATE TABLE operator_password (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  operator_id INTEGER REFERENCES operator(id), -- null = the office's sealed recovery code
  salt BLOB NOT NULL,
  iterations INTEGER NOT NULL CHECK (iterations >= 100000),
  hash BLOB NOT NULL -- PBKDF2-HMAC-SHA256, 32 bytes
) STRICT;

CREATE TABLE blob (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, -- award-run, bundle, rights …
  subject TEXT NOT NULL, -- which one, such as the run's number
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  proposer_id INTEGER NOT NULL REFERENCES operator(id),
  editor_id INTEGER NOT NULL REFERENCES operator(id) -- who edited the subject last
) STRICT;

CREATE TABLE approval_decision (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  approval_id INTEGER NOT NULL UNIQUE REFERENCES approval(id),
  decision TEXT NOT NULL CHECK (decision IN ('approved', 'sent-back', 'void')),
  sha256 TEXT NOT NULL, -- the hash the decider saw; must be the approval's
  decider_id INTEGER REFERENCES operator(id), -- null only when void: the subject changed
  note TEXT
) STRICT;

CREATE TABLE bundle (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  policy TEXT NOT NULL,
  sha256 TEXT NOT NULL, -- of the manifest blob
  origin TEXT NOT NULL CHECK (origin IN ('shipped', 'office'))
) STRICT;

CREATE TABLE bundle_state (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  bundle_id INTEGER NOT NULL REFERENCES bundle(id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'active', 'withdrawn')),
  approval_id INTEGER REFERENCES approval(id) -- null only in the act of init
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  period TEXT,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  mapping TEXT NOT NULL, -- JSON: column head -> field
  counts TEXT NOT NULL -- JSON: rows, created, updated, unchanged, matched …
) STRICT;

CREATE TABLE import_undo (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  batch_id INTEGER NOT NULL UNIQUE REFERENCES import_batch(id),
  reason TEXT
) STRICT;

CREATE TABLE import_change (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  batch_id INTEGER NOT NULL REFERENCES import_batch(id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before_id INTEGER -- null = nothing held before
) STRICT;

CREATE INDEX import_change_batch ON import_change(batch_id);

CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  fingerprint TEXT NOT NULL, -- SHA-256 of the heads
  mapping TEXT NOT NULL
) STRICT;

CREATE TABLE retraction (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX retraction_table_name_row ON retraction(table_name, row_id);

CREATE TABLE enterprise (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE TABLE enterprise_code (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  code TEXT NOT NULL CHECK (length(code) = 18),
  from_on TEXT, -- null = since ever
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX enterprise_code_enterprise ON enterprise_code(enterprise_id);

CREATE INDEX enterprise_code_code ON enterprise_code(code);

CREATE TABLE enterprise_name (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL, -- the name folded for matching: half width, no blanks
  from_on TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX enterprise_name_enterprise ON enterprise_name(enterprise_id);

CREATE INDEX enterprise_name_key ON enterprise_name(name_key);

CREATE TABLE enterprise_attribute (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  attribute TEXT NOT NULL,
  value TEXT, -- null = known to be blank again
  from_on TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX enterprise_attribute_enterprise_attribute ON enterprise_attribute(enterprise_id, attribute);

CREATE TABLE enterprise_end (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  on_date TEXT NOT NULL,
  successor_id INTEGER REFERENCES enterprise(id), -- null = closed
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE indicator_value (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  period TEXT NOT NULL, -- 2024, 2024H1, 2024Q3, 2024-07
  source TEXT NOT NULL,
  value INTEGER, -- scaled by the catalogue's decimals; money in 分; null = blank
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX indicator_value_enterprise_indicator ON indicator_value(enterprise_id, indicator_id, period, source);

CREATE TABLE title (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  pool TEXT NOT NULL,
  level TEXT,
  event TEXT NOT NULL, -- recognised, reviewed, moved-in, revoked, lapsed
  on_date TEXT NOT NULL,
  from_on TEXT,
  until_on TEXT,
  batch_name TEXT, -- 批次 as published, such as 2022-2
  document TEXT,
  published_name TEXT, -- the name as the list printed it
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX title_enterprise ON title(enterprise_id);

CREATE TABLE title_update (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  pool TEXT NOT NULL,
  year INTEGER NOT NULL
) STRICT;

CREATE INDEX title_update_enterprise ON title_update(enterprise_id);

CREATE TABLE credential (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  kind TEXT NOT NULL,
  level TEXT,
  rank INTEGER,
  from_on TEXT,
  until_on TEXT,
  number TEXT,
  document TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX credential_enterprise ON credential(enterprise_id);

CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  kind TEXT NOT NULL,
  grade TEXT NOT NULL,
  on_date TEXT NOT NULL,
  document TEXT,
  note TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX incident_enterprise ON incident(enterprise_id);

CREATE TABLE list_entry (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  list TEXT NOT NULL,
  who TEXT NOT NULL, -- enterprise, or legal-person
  from_on TEXT NOT NULL,
  until_on TEXT,
  document TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX list_entry_enterprise ON list_entry(enterprise_id);

CREATE TABLE grade (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  kind TEXT NOT NULL,
  year INTEGER NOT NULL, -- the year evaluated
  grade TEXT NOT NULL,
  document TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX grade_enterprise ON grade(enterprise_id);

CREATE TABLE judgement (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  rule TEXT NOT NULL,
  item TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('met', 'unmet')),
  reason TEXT NOT NULL,
  on_date TEXT NOT NULL,
  from_on TEXT,
  until_on TEXT
) STRICT;

CREATE INDEX judgement_enterprise ON judgement(enterprise_id);

CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER REFERENCES enterprise(id), -- null = asked about every enterprise of the register
  matter TEXT NOT NULL,
  unit TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  document TEXT
) STRICT;

CREATE TABLE inquiry_reply (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  inquiry_id INTEGER NOT NULL REFERENCES inquiry(id),
  on_date TEXT NOT NULL,
  document TEXT
) STRICT;

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  programme TEXT NOT NULL, -- policy/programme
  pool TEXT,
  policy_year INTEGER NOT NULL,
  granted_fen INTEGER NOT NULL CHECK (granted_fen >= 0),
  run_id INTEGER REFERENCES award_run(id),
  document TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX ledger_enterprise ON ledger(enterprise_id);

CREATE TABLE ledger_event (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  ledger_id INTEGER NOT NULL REFERENCES ledger(id),
  state TEXT NOT NULL CHECK (state IN ('decided', 'paid', 'held', 'recovered')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  on_date TEXT NOT NULL,
  document TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX ledger_event_ledger ON ledger_event(ledger_id);

CREATE TABLE pool_entry (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  pool TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('admitted', 'left')),
  on_date TEXT NOT NULL,
  reason TEXT,
  document TEXT,
  batch_id INTEGER REFERENCES import_batch(id),
  place TEXT -- file, sheet and cell it came from
) STRICT;

CREATE INDEX pool_entry_enterprise ON pool_entry(enterprise_id);

CREATE TABLE award_run (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  programme TEXT NOT NULL,
  year INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  supplement_of INTEGER REFERENCES award_run(id)
) STRICT;

CREATE TABLE award_run_document (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  run_id INTEGER NOT NULL REFERENCES award_run(id),
  sha256 TEXT NOT NULL, -- of the run document blob
  summary TEXT NOT NULL -- JSON: enterprises, met, unmet, missing, manual, failed, excluded, total
) STRICT;

CREATE INDEX award_run_document_run ON award_run_document(run_id);

CREATE TABLE award_run_state (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  run_id INTEGER NOT NULL REFERENCES award_run(id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'sent-back', 'withdrawn')),
  approval_id INTEGER REFERENCES approval(id)
) STRICT;

CREATE INDEX award_run_state_run ON award_run_state(run_id);

CREATE TABLE award_hand_line (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  run_id INTEGER NOT NULL REFERENCES award_run(id),
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  kind TEXT NOT NULL CHECK (kind IN ('reduce', 'hold', 'waive', 'supplement')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX award_hand_line_run ON award_hand_line(run_id);

CREATE TABLE award_exclusion (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  run_id INTEGER NOT NULL REFERENCES award_run(id),
  enterprise_id INTEGER NOT NULL REFERENCES enterprise(id),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX award_exclusion_run ON award_exclusion(run_id);

CREATE TABLE return_export (
  id INTEGER PRIMARY KEY,
  act_id INTEGER NOT NULL REFERENCES audit(id) DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  period TEXT NOT NULL,
  run_id INTEGER REFERENCES award_run(id),
  manifest_sha256 TEXT NOT NULL,
  chain_head TEXT NOT NULL -- the audit hash the package was made on
) STRICT;

CREATE VIEW enterprise_now AS
  SELECT * FROM enterprise t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW enterprise_code_now AS
  SELECT * FROM enterprise_code t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_code' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
    AND NOT EXISTS (SELECT 1 FROM enterprise_code n WHERE n.enterprise_id = t.enterprise_id AND n.from_on IS t.from_on AND n.id > t.id
      AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_code' AND r.row_id = n.id)
    AND (n.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = n.batch_id)));

CREATE VIEW enterprise_name_now AS
  SELECT * FROM enterprise_name t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_name' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
    AND NOT EXISTS (SELECT 1 FROM enterprise_name n WHERE n.enterprise_id = t.enterprise_id AND n.from_on IS t.from_on AND n.id > t.id
      AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_name' AND r.row_id = n.id)
    AND (n.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = n.batch_id)));

CREATE VIEW enterprise_attribute_now AS
  SELECT * FROM enterprise_attribute t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_attribute' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
    AND NOT EXISTS (SELECT 1 FROM enterprise_attribute n WHERE n.enterprise_id = t.enterprise_id AND n.attribute = t.attribute AND n.from_on IS t.from_on AND n.id > t.id
      AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_attribute' AND r.row_id = n.id)
    AND (n.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = n.batch_id)));

CREATE VIEW enterprise_end_now AS
  SELECT * FROM enterprise_end t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'enterprise_end' AND r.row_id = t.id);

CREATE VIEW indicator_value_now AS
  SELECT * FROM indicator_value t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'indicator_value' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
    AND NOT EXISTS (SELECT 1 FROM indicator_value n WHERE n.enterprise_id = t.enterprise_id AND n.indicator_id = t.indicator_id AND n.period = t.period AND n.source = t.source AND n.id > t.id
      AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'indicator_value' AND r.row_id = n.id)
    AND (n.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = n.batch_id)));

CREATE VIEW title_now AS
  SELECT * FROM title t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'title' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW title_update_now AS
  SELECT * FROM title_update t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'title_update' AND r.row_id = t.id);

CREATE VIEW credential_now AS
  SELECT * FROM credential t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'credential' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW incident_now AS
  SELECT * FROM incident t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'incident' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW list_entry_now AS
  SELECT * FROM list_entry t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'list_entry' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW grade_now AS
  SELECT * FROM grade t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'grade' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
    AND NOT EXISTS (SELECT 1 FROM grade n WHERE n.enterprise_id = t.enterprise_id AND n.kind = t.kind AND n.year = t.year AND n.id > t.id
      AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'grade' AND r.row_id = n.id)
    AND (n.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = n.batch_id)));

CREATE VIEW judgement_now AS
  SELECT * FROM judgement t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'judgement' AND r.row_id = t.id);

CREATE VIEW inquiry_now AS
  SELECT * FROM inquiry t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'inquiry' AND r.row_id = t.id);

CREATE VIEW inquiry_reply_now AS
  SELECT * FROM inquiry_reply t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'inquiry_reply' AND r.row_id = t.id);

CREATE VIEW ledger_now AS
  SELECT * FROM ledger t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'ledger' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW ledger_event_now AS
  SELECT * FROM ledger_event t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'ledger_event' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id));

CREATE VIEW pool_entry_now AS
  SELECT * FROM pool_entry t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'pool_entry' AND r.row_id = t.id)
    AND (t.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = t.batch_id))
    AND NOT EXISTS (SELECT 1 FROM pool_entry n WHERE n.enterprise_id = t.enterprise_id AND n.pool = t.pool AND n.id > t.id
      AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'pool_entry' AND r.row_id = n.id)
    AND (n.batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM import_undo u WHERE u.batch_id = n.batch_id)));

CREATE VIEW award_hand_line_now AS
  SELECT * FROM award_hand_line t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'award_hand_line' AND r.row_id = t.id);

CREATE VIEW award_exclusion_now AS
  SELECT * FROM award_exclusion t
  WHERE NOT EXISTS (SELECT 1 FROM retraction r WHERE r.table_name = 'award_exclusion' AND r.row_id = t.id);

CREATE TRIGGER approval_decision_same_content BEFORE INSERT ON approval_decision
  WHEN NEW.sha256 IS NOT (SELECT sha256 FROM approval WHERE id = NEW.approval_id)
  BEGIN SELECT RAISE(ABORT, 'approval: the content is not the one proposed'); END;

CREATE TRIGGER approval_decision_second_person BEFORE INSERT ON approval_decision
  WHEN NEW.decision = 'approved' AND (NEW.decider_id IS NULL
    OR NEW.decider_id IN (SELECT proposer_id FROM approval WHERE id = NEW.approval_id)
    OR NEW.decider_id IN (SELECT editor_id FROM approval WHERE id = NEW.approval_id))
  BEGIN SELECT RAISE(ABORT, 'approval: a second person must decide'); END;
