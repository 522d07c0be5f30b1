-- History cannot be changed: no update, no delete, and no insert that would replace a row (INSERT OR REPLACE deletes
-- without firing delete triggers, so the insert itself is refused). A row belongs to the act under way, which is the one
-- after the newest audit entry.

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'history: audit is never updated'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'history: audit is never deleted from'); END;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: audit already holds that row'); END;

CREATE TRIGGER office_no_update BEFORE UPDATE ON office
  BEGIN SELECT RAISE(ABORT, 'history: office is never updated'); END;
CREATE TRIGGER office_no_delete BEFORE DELETE ON office
  BEGIN SELECT RAISE(ABORT, 'history: office is never deleted from'); END;
CREATE TRIGGER office_no_replace BEFORE INSERT ON office WHEN EXISTS (SELECT 1 FROM office WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: office already holds that row'); END;
CREATE TRIGGER office_own_act BEFORE INSERT ON office WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: office rows belong to the act under way'); END;

CREATE TRIGGER operator_no_update BEFORE UPDATE ON operator
  BEGIN SELECT RAISE(ABORT, 'history: operator is never updated'); END;
CREATE TRIGGER operator_no_delete BEFORE DELETE ON operator
  BEGIN SELECT RAISE(ABORT, 'history: operator is never deleted from'); END;
CREATE TRIGGER operator_no_replace BEFORE INSERT ON operator WHEN EXISTS (SELECT 1 FROM operator WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM operator WHERE name = NEW.name)
  BEGIN SELECT RAISE(ABORT, 'history: operator already holds that row'); END;
CREATE TRIGGER operator_own_act BEFORE INSERT ON operator WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: operator rows belong to the act under way'); END;

CREATE TRIGGER operator_state_no_update BEFORE UPDATE ON operator_state
  BEGIN SELECT RAISE(ABORT, 'history: operator_state is never updated'); END;
CREATE TRIGGER operator_state_no_delete BEFORE DELETE ON operator_state
  BEGIN SELECT RAISE(ABORT, 'history: operator_state is never deleted from'); END;
CREATE TRIGGER operator_state_no_replace BEFORE INSERT ON operator_state WHEN EXISTS (SELECT 1 FROM operator_state WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: operator_state already holds that row'); END;
CREATE TRIGGER operator_state_own_act BEFORE INSERT ON operator_state WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: operator_state rows belong to the act under way'); END;

CREATE TRIGGER operator_password_no_update BEFORE UPDATE ON operator_password
  BEGIN SELECT RAISE(ABORT, 'history: operator_password is never updated'); END;
CREATE TRIGGER operator_password_no_delete BEFORE DELETE ON operator_password
  BEGIN SELECT RAISE(ABORT, 'history: operator_password is never deleted from'); END;
CREATE TRIGGER operator_password_no_replace BEFORE INSERT ON operator_password WHEN EXISTS (SELECT 1 FROM operator_password WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: operator_password already holds that row'); END;
CREATE TRIGGER operator_password_own_act BEFORE INSERT ON operator_password WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: operator_password rows belong to the act under way'); END;

CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob
  BEGIN SELECT RAISE(ABORT, 'history: blob is never updated'); END;
CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob
  BEGIN SELECT RAISE(ABORT, 'history: blob is never deleted from'); END;
CREATE TRIGGER blob_no_replace BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256)
  BEGIN SELECT RAISE(ABORT, 'history: blob already holds that row'); END;
CREATE TRIGGER blob_own_act BEFORE INSERT ON blob WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: blob rows belong to the act under way'); END;

CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval
  BEGIN SELECT RAISE(ABORT, 'history: approval is never updated'); END;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval
  BEGIN SELECT RAISE(ABORT, 'history: approval is never deleted from'); END;
CREATE TRIGGER approval_no_replace BEFORE INSERT ON approval WHEN EXISTS (SELECT 1 FROM approval WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: approval already holds that row'); END;
CREATE TRIGGER approval_own_act BEFORE INSERT ON approval WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: approval rows belong to the act under way'); END;

CREATE TRIGGER approval_decision_no_update BEFORE UPDATE ON approval_decision
  BEGIN SELECT RAISE(ABORT, 'history: approval_decision is never updated'); END;
CREATE TRIGGER approval_decision_no_delete BEFORE DELETE ON approval_decision
  BEGIN SELECT RAISE(ABORT, 'history: approval_decision is never deleted from'); END;
CREATE TRIGGER approval_decision_no_replace BEFORE INSERT ON approval_decision WHEN EXISTS (SELECT 1 FROM approval_decision WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM approval_decision WHERE approval_id = NEW.approval_id)
  BEGIN SELECT RAISE(ABORT, 'history: approval_decision already holds that row'); END;
CREATE TRIGGER approval_decision_own_act BEFORE INSERT ON approval_decision WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: approval_decision rows belong to the act under way'); END;

CREATE TRIGGER bundle_no_update BEFORE UPDATE ON bundle
  BEGIN SELECT RAISE(ABORT, 'history: bundle is never updated'); END;
CREATE TRIGGER bundle_no_delete BEFORE DELETE ON bundle
  BEGIN SELECT RAISE(ABORT, 'history: bundle is never deleted from'); END;
CREATE TRIGGER bundle_no_replace BEFORE INSERT ON bundle WHEN EXISTS (SELECT 1 FROM bundle WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: bundle already holds that row'); END;
CREATE TRIGGER bundle_own_act BEFORE INSERT ON bundle WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: bundle rows belong to the act under way'); END;

CREATE TRIGGER bundle_state_no_update BEFORE UPDATE ON bundle_state
  BEGIN SELECT RAISE(ABORT, 'history: bundle_state is never updated'); END;
CREATE TRIGGER bundle_state_no_delete BEFORE DELETE ON bundle_state
  BEGIN SELECT RAISE(ABORT, 'history: bundle_state is never deleted from'); END;
CREATE TRIGGER bundle_state_no_replace BEFORE INSERT ON bundle_state WHEN EXISTS (SELECT 1 FROM bundle_state WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: bundle_state already holds that row'); END;
CREATE TRIGGER bundle_state_own_act BEFORE INSERT ON bundle_state WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: bundle_state rows belong to the act under way'); END;

CREATE TRIGGER import_batch_no_update BEFORE UPDATE ON import_batch
  BEGIN SELECT RAISE(ABORT, 'history: import_batch is never updated'); END;
CREATE TRIGGER import_batch_no_delete BEFORE DELETE ON import_batch
  BEGIN SELECT RAISE(ABORT, 'history: import_batch is never deleted from'); END;
CREATE TRIGGER import_batch_no_replace BEFORE INSERT ON import_batch WHEN EXISTS (SELECT 1 FROM import_batch WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: import_batch already holds that row'); END;
CREATE TRIGGER import_batch_own_act BEFORE INSERT ON import_batch WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: import_batch rows belong to the act under way'); END;

CREATE TRIGGER import_undo_no_update BEFORE UPDATE ON import_undo
  BEGIN SELECT RAISE(ABORT, 'history: import_undo is never updated'); END;
CREATE TRIGGER import_undo_no_delete BEFORE DELETE ON import_undo
  BEGIN SELECT RAISE(ABORT, 'history: import_undo is never deleted from'); END;
CREATE TRIGGER import_undo_no_replace BEFORE INSERT ON import_undo WHEN EXISTS (SELECT 1 FROM import_undo WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM import_undo WHERE batch_id = NEW.batch_id)
  BEGIN SELECT RAISE(ABORT, 'history: import_undo already holds that row'); END;
CREATE TRIGGER import_undo_own_act BEFORE INSERT ON import_undo WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: import_undo rows belong to the act under way'); END;

CREATE TRIGGER import_change_no_update BEFORE UPDATE ON import_change
  BEGIN SELECT RAISE(ABORT, 'history: import_change is never updated'); END;
CREATE TRIGGER import_change_no_delete BEFORE DELETE ON import_change
  BEGIN SELECT RAISE(ABORT, 'history: import_change is never deleted from'); END;
CREATE TRIGGER import_change_no_replace BEFORE INSERT ON import_change WHEN EXISTS (SELECT 1 FROM import_change WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: import_change already holds that row'); END;
CREATE TRIGGER import_change_own_act BEFORE INSERT ON import_change WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: import_change rows belong to the act under way'); END;

CREATE TRIGGER import_mapping_no_update BEFORE UPDATE ON import_mapping
  BEGIN SELECT RAISE(ABORT, 'history: import_mapping is never updated'); END;
CREATE TRIGGER import_mapping_no_delete BEFORE DELETE ON import_mapping
  BEGIN SELECT RAISE(ABORT, 'history: import_mapping is never deleted from'); END;
CREATE TRIGGER import_mapping_no_replace BEFORE INSERT ON import_mapping WHEN EXISTS (SELECT 1 FROM import_mapping WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: import_mapping already holds that row'); END;
CREATE TRIGGER import_mapping_own_act BEFORE INSERT ON import_mapping WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: import_mapping rows belong to the act under way'); END;

CREATE TRIGGER retraction_no_update BEFORE UPDATE ON retraction
  BEGIN SELECT RAISE(ABORT, 'history: retraction is never updated'); END;
CREATE TRIGGER retraction_no_delete BEFORE DELETE ON retraction
  BEGIN SELECT RAISE(ABORT, 'history: retraction is never deleted from'); END;
CREATE TRIGGER retraction_no_replace BEFORE INSERT ON retraction WHEN EXISTS (SELECT 1 FROM retraction WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: retraction already holds that row'); END;
CREATE TRIGGER retraction_own_act BEFORE INSERT ON retraction WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: retraction rows belong to the act under way'); END;

CREATE TRIGGER enterprise_no_update BEFORE UPDATE ON enterprise
  BEGIN SELECT RAISE(ABORT, 'history: enterprise is never updated'); END;
CREATE TRIGGER enterprise_no_delete BEFORE DELETE ON enterprise
  BEGIN SELECT RAISE(ABORT, 'history: enterprise is never deleted from'); END;
CREATE TRIGGER enterprise_no_replace BEFORE INSERT ON enterprise WHEN EXISTS (SELECT 1 FROM enterprise WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise already holds that row'); END;
CREATE TRIGGER enterprise_own_act BEFORE INSERT ON enterprise WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise rows belong to the act under way'); END;

CREATE TRIGGER enterprise_code_no_update BEFORE UPDATE ON enterprise_code
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_code is never updated'); END;
CREATE TRIGGER enterprise_code_no_delete BEFORE DELETE ON enterprise_code
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_code is never deleted from'); END;
CREATE TRIGGER enterprise_code_no_replace BEFORE INSERT ON enterprise_code WHEN EXISTS (SELECT 1 FROM enterprise_code WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_code already holds that row'); END;
CREATE TRIGGER enterprise_code_own_act BEFORE INSERT ON enterprise_code WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_code rows belong to the act under way'); END;

CREATE TRIGGER enterprise_name_no_update BEFORE UPDATE ON enterprise_name
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_name is never updated'); END;
CREATE TRIGGER enterprise_name_no_delete BEFORE DELETE ON enterprise_name
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_name is never deleted from'); END;
CREATE TRIGGER enterprise_name_no_replace BEFORE INSERT ON enterprise_name WHEN EXISTS (SELECT 1 FROM enterprise_name WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_name already holds that row'); END;
CREATE TRIGGER enterprise_name_own_act BEFORE INSERT ON enterprise_name WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_name rows belong to the act under way'); END;

CREATE TRIGGER enterprise_attribute_no_update BEFORE UPDATE ON enterprise_attribute
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_attribute is never updated'); END;
CREATE TRIGGER enterprise_attribute_no_delete BEFORE DELETE ON enterprise_attribute
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_attribute is never deleted from'); END;
CREATE TRIGGER enterprise_attribute_no_replace BEFORE INSERT ON enterprise_attribute WHEN EXISTS (SELECT 1 FROM enterprise_attribute WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_attribute already holds that row'); END;
CREATE TRIGGER enterprise_attribute_own_act BEFORE INSERT ON enterprise_attribute WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_attribute rows belong to the act under way'); END;

CREATE TRIGGER enterprise_end_no_update BEFORE UPDATE ON enterprise_end
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_end is never updated'); END;
CREATE TRIGGER enterprise_end_no_delete BEFORE DELETE ON enterprise_end
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_end is never deleted from'); END;
CREATE TRIGGER enterprise_end_no_replace BEFORE INSERT ON enterprise_end WHEN EXISTS (SELECT 1 FROM enterprise_end WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_end already holds that row'); END;
CREATE TRIGGER enterprise_end_own_act BEFORE INSERT ON enterprise_end WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: enterprise_end rows belong to the act under way'); END;

CREATE TRIGGER indicator_no_update BEFORE UPDATE ON indicator
  BEGIN SELECT RAISE(ABORT, 'history: indicator is never updated'); END;
CREATE TRIGGER indicator_no_delete BEFORE DELETE ON indicator
  BEGIN SELECT RAISE(ABORT, 'history: indicator is never deleted from'); END;
CREATE TRIGGER indicator_no_replace BEFORE INSERT ON indicator WHEN EXISTS (SELECT 1 FROM indicator WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM indicator WHERE code = NEW.code)
  BEGIN SELECT RAISE(ABORT, 'history: indicator already holds that row'); END;
CREATE TRIGGER indicator_own_act BEFORE INSERT ON indicator WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: indicator rows belong to the act under way'); END;

CREATE TRIGGER indicator_value_no_update BEFORE UPDATE ON indicator_value
  BEGIN SELECT RAISE(ABORT, 'history: indicator_value is never updated'); END;
CREATE TRIGGER indicator_value_no_delete BEFORE DELETE ON indicator_value
  BEGIN SELECT RAISE(ABORT, 'history: indicator_value is never deleted from'); END;
CREATE TRIGGER indicator_value_no_replace BEFORE INSERT ON indicator_value WHEN EXISTS (SELECT 1 FROM indicator_value WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: indicator_value already holds that row'); END;
CREATE TRIGGER indicator_value_own_act BEFORE INSERT ON indicator_value WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: indicator_value rows belong to the act under way'); END;

CREATE TRIGGER title_no_update BEFORE UPDATE ON title
  BEGIN SELECT RAISE(ABORT, 'history: title is never updated'); END;
CREATE TRIGGER title_no_delete BEFORE DELETE ON title
  BEGIN SELECT RAISE(ABORT, 'history: title is never deleted from'); END;
CREATE TRIGGER title_no_replace BEFORE INSERT ON title WHEN EXISTS (SELECT 1 FROM title WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: title already holds that row'); END;
CREATE TRIGGER title_own_act BEFORE INSERT ON title WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: title rows belong to the act under way'); END;

CREATE TRIGGER title_update_no_update BEFORE UPDATE ON title_update
  BEGIN SELECT RAISE(ABORT, 'history: title_update is never updated'); END;
CREATE TRIGGER title_update_no_delete BEFORE DELETE ON title_update
  BEGIN SELECT RAISE(ABORT, 'history: title_update is never deleted from'); END;
CREATE TRIGGER title_update_no_replace BEFORE INSERT ON title_update WHEN EXISTS (SELECT 1 FROM title_update WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: title_update already holds that row'); END;
CREATE TRIGGER title_update_own_act BEFORE INSERT ON title_update WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: title_update rows belong to the act under way'); END;

CREATE TRIGGER credential_no_update BEFORE UPDATE ON credential
  BEGIN SELECT RAISE(ABORT, 'history: credential is never updated'); END;
CREATE TRIGGER credential_no_delete BEFORE DELETE ON credential
  BEGIN SELECT RAISE(ABORT, 'history: credential is never deleted from'); END;
CREATE TRIGGER credential_no_replace BEFORE INSERT ON credential WHEN EXISTS (SELECT 1 FROM credential WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: credential already holds that row'); END;
CREATE TRIGGER credential_own_act BEFORE INSERT ON credential WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: credential rows belong to the act under way'); END;

CREATE TRIGGER incident_no_update BEFORE UPDATE ON incident
  BEGIN SELECT RAISE(ABORT, 'history: incident is never updated'); END;
CREATE TRIGGER incident_no_delete BEFORE DELETE ON incident
  BEGIN SELECT RAISE(ABORT, 'history: incident is never deleted from'); END;
CREATE TRIGGER incident_no_replace BEFORE INSERT ON incident WHEN EXISTS (SELECT 1 FROM incident WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: incident already holds that row'); END;
CREATE TRIGGER incident_own_act BEFORE INSERT ON incident WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: incident rows belong to the act under way'); END;

CREATE TRIGGER list_entry_no_update BEFORE UPDATE ON list_entry
  BEGIN SELECT RAISE(ABORT, 'history: list_entry is never updated'); END;
CREATE TRIGGER list_entry_no_delete BEFORE DELETE ON list_entry
  BEGIN SELECT RAISE(ABORT, 'history: list_entry is never deleted from'); END;
CREATE TRIGGER list_entry_no_replace BEFORE INSERT ON list_entry WHEN EXISTS (SELECT 1 FROM list_entry WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: list_entry already holds that row'); END;
CREATE TRIGGER list_entry_own_act BEFORE INSERT ON list_entry WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: list_entry rows belong to the act under way'); END;

CREATE TRIGGER grade_no_update BEFORE UPDATE ON grade
  BEGIN SELECT RAISE(ABORT, 'history: grade is never updated'); END;
CREATE TRIGGER grade_no_delete BEFORE DELETE ON grade
  BEGIN SELECT RAISE(ABORT, 'history: grade is never deleted from'); END;
CREATE TRIGGER grade_no_replace BEFORE INSERT ON grade WHEN EXISTS (SELECT 1 FROM grade WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: grade already holds that row'); END;
CREATE TRIGGER grade_own_act BEFORE INSERT ON grade WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: grade rows belong to the act under way'); END;

CREATE TRIGGER judgement_no_update BEFORE UPDATE ON judgement
  BEGIN SELECT RAISE(ABORT, 'history: judgement is never updated'); END;
CREATE TRIGGER judgement_no_delete BEFORE DELETE ON judgement
  BEGIN SELECT RAISE(ABORT, 'history: judgement is never deleted from'); END;
CREATE TRIGGER judgement_no_replace BEFORE INSERT ON judgement WHEN EXISTS (SELECT 1 FROM judgement WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: judgement already holds that row'); END;
CREATE TRIGGER judgement_own_act BEFORE INSERT ON judgement WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: judgement rows belong to the act under way'); END;

CREATE TRIGGER inquiry_no_update BEFORE UPDATE ON inquiry
  BEGIN SELECT RAISE(ABORT, 'history: inquiry is never updated'); END;
CREATE TRIGGER inquiry_no_delete BEFORE DELETE ON inquiry
  BEGIN SELECT RAISE(ABORT, 'history: inquiry is never deleted from'); END;
CREATE TRIGGER inquiry_no_replace BEFORE INSERT ON inquiry WHEN EXISTS (SELECT 1 FROM inquiry WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: inquiry already holds that row'); END;
CREATE TRIGGER inquiry_own_act BEFORE INSERT ON inquiry WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: inquiry rows belong to the act under way'); END;

CREATE TRIGGER inquiry_reply_no_update BEFORE UPDATE ON inquiry_reply
  BEGIN SELECT RAISE(ABORT, 'history: inquiry_reply is never updated'); END;
CREATE TRIGGER inquiry_reply_no_delete BEFORE DELETE ON inquiry_reply
  BEGIN SELECT RAISE(ABORT, 'history: inquiry_reply is never deleted from'); END;
CREATE TRIGGER inquiry_reply_no_replace BEFORE INSERT ON inquiry_reply WHEN EXISTS (SELECT 1 FROM inquiry_reply WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: inquiry_reply already holds that row'); END;
CREATE TRIGGER inquiry_reply_own_act BEFORE INSERT ON inquiry_reply WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: inquiry_reply rows belong to the act under way'); END;

CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
  BEGIN SELECT RAISE(ABORT, 'history: ledger is never updated'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'history: ledger is never deleted from'); END;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger WHEN EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: ledger already holds that row'); END;
CREATE TRIGGER ledger_own_act BEFORE INSERT ON ledger WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: ledger rows belong to the act under way'); END;

CREATE TRIGGER ledger_event_no_update BEFORE UPDATE ON ledger_event
  BEGIN SELECT RAISE(ABORT, 'history: ledger_event is never updated'); END;
CREATE TRIGGER ledger_event_no_delete BEFORE DELETE ON ledger_event
  BEGIN SELECT RAISE(ABORT, 'history: ledger_event is never deleted from'); END;
CREATE TRIGGER ledger_event_no_replace BEFORE INSERT ON ledger_event WHEN EXISTS (SELECT 1 FROM ledger_event WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: ledger_event already holds that row'); END;
CREATE TRIGGER ledger_event_own_act BEFORE INSERT ON ledger_event WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: ledger_event rows belong to the act under way'); END;

CREATE TRIGGER pool_entry_no_update BEFORE UPDATE ON pool_entry
  BEGIN SELECT RAISE(ABORT, 'history: pool_entry is never updated'); END;
CREATE TRIGGER pool_entry_no_delete BEFORE DELETE ON pool_entry
  BEGIN SELECT RAISE(ABORT, 'history: pool_entry is never deleted from'); END;
CREATE TRIGGER pool_entry_no_replace BEFORE INSERT ON pool_entry WHEN EXISTS (SELECT 1 FROM pool_entry WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: pool_entry already holds that row'); END;
CREATE TRIGGER pool_entry_own_act BEFORE INSERT ON pool_entry WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: pool_entry rows belong to the act under way'); END;

CREATE TRIGGER award_run_no_update BEFORE UPDATE ON award_run
  BEGIN SELECT RAISE(ABORT, 'history: award_run is never updated'); END;
CREATE TRIGGER award_run_no_delete BEFORE DELETE ON award_run
  BEGIN SELECT RAISE(ABORT, 'history: award_run is never deleted from'); END;
CREATE TRIGGER award_run_no_replace BEFORE INSERT ON award_run WHEN EXISTS (SELECT 1 FROM award_run WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: award_run already holds that row'); END;
CREATE TRIGGER award_run_own_act BEFORE INSERT ON award_run WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: award_run rows belong to the act under way'); END;

CREATE TRIGGER award_run_document_no_update BEFORE UPDATE ON award_run_document
  BEGIN SELECT RAISE(ABORT, 'history: award_run_document is never updated'); END;
CREATE TRIGGER award_run_document_no_delete BEFORE DELETE ON award_run_document
  BEGIN SELECT RAISE(ABORT, 'history: award_run_document is never deleted from'); END;
CREATE TRIGGER award_run_document_no_replace BEFORE INSERT ON award_run_document WHEN EXISTS (SELECT 1 FROM award_run_document WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: award_run_document already holds that row'); END;
CREATE TRIGGER award_run_document_own_act BEFORE INSERT ON award_run_document WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: award_run_document rows belong to the act under way'); END;

CREATE TRIGGER award_run_state_no_update BEFORE UPDATE ON award_run_state
  BEGIN SELECT RAISE(ABORT, 'history: award_run_state is never updated'); END;
CREATE TRIGGER award_run_state_no_delete BEFORE DELETE ON award_run_state
  BEGIN SELECT RAISE(ABORT, 'history: award_run_state is never deleted from'); END;
CREATE TRIGGER award_run_state_no_replace BEFORE INSERT ON award_run_state WHEN EXISTS (SELECT 1 FROM award_run_state WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: award_run_state already holds that row'); END;
CREATE TRIGGER award_run_state_own_act BEFORE INSERT ON award_run_state WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: award_run_state rows belong to the act under way'); END;

CREATE TRIGGER award_hand_line_no_update BEFORE UPDATE ON award_hand_line
  BEGIN SELECT RAISE(ABORT, 'history: award_hand_line is never updated'); END;
CREATE TRIGGER award_hand_line_no_delete BEFORE DELETE ON award_hand_line
  BEGIN SELECT RAISE(ABORT, 'history: award_hand_line is never deleted from'); END;
CREATE TRIGGER award_hand_line_no_replace BEFORE INSERT ON award_hand_line WHEN EXISTS (SELECT 1 FROM award_hand_line WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: award_hand_line already holds that row'); END;
CREATE TRIGGER award_hand_line_own_act BEFORE INSERT ON award_hand_line WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: award_hand_line rows belong to the act under way'); END;

CREATE TRIGGER award_exclusion_no_update BEFORE UPDATE ON award_exclusion
  BEGIN SELECT RAISE(ABORT, 'history: award_exclusion is never updated'); END;
CREATE TRIGGER award_exclusion_no_delete BEFORE DELETE ON award_exclusion
  BEGIN SELECT RAISE(ABORT, 'history: award_exclusion is never deleted from'); END;
CREATE TRIGGER award_exclusion_no_replace BEFORE INSERT ON award_exclusion WHEN EXISTS (SELECT 1 FROM award_exclusion WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: award_exclusion already holds that row'); END;
CREATE TRIGGER award_exclusion_own_act BEFORE INSERT ON award_exclusion WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: award_exclusion rows belong to the act under way'); END;

CREATE TRIGGER return_export_no_update BEFORE UPDATE ON return_export
  BEGIN SELECT RAISE(ABORT, 'history: return_export is never updated'); END;
CREATE TRIGGER return_export_no_delete BEFORE DELETE ON return_export
  BEGIN SELECT RAISE(ABORT, 'history: return_export is never deleted from'); END;
CREATE TRIGGER return_export_no_replace BEFORE INSERT ON return_export WHEN EXISTS (SELECT 1 FROM return_export WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'history: return_export already holds that row'); END;
CREATE TRIGGER return_export_own_act BEFORE INSERT ON return_export WHEN NEW.act_id IS NOT (SELECT COALESCE(MAX(id), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'history: return_export rows belong to the act under way'); END;

-- The second person decides on exactly the content proposed, and is neither proposer nor last editor.
CREATE TRIGGER approval_decision_same_content BEFORE INSERT ON approval_decision
  WHEN NEW.sha256 IS NOT (SELECT sha256 FROM approval WHERE id = NEW.approval_id)
  BEGIN SELECT RAISE(ABORT, 'approval: the content is not the one proposed'); END;
CREATE TRIGGER approval_decision_second_person BEFORE INSERT ON approval_decision
  WHEN NEW.decision = 'approved' AND (NEW.decider_id IS NULL
    OR NEW.decider_id IN (SELECT proposer_id FROM approval WHERE id = NEW.approval_id)
    OR NEW.decider_id IN (SELECT editor_id FROM approval WHERE id = NEW.approval_id))
  BEGIN SELECT RAISE(ABORT, 'approval: a second person must decide'); END;
