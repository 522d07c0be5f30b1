-- What holds now. A row holds when it is not retracted and its import was not undone; where a key can be written
-- again, only the newest such row of the key holds (a null from_on is a key value like any other).

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
