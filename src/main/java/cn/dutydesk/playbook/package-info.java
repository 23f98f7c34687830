/**
 * Playbooks (预案) that act: versioned definitions, runs whose every wait is a row with a due time, acknowledgement,
 * escalation, drills, and the ledger of downtime.
 *
 * <pre>
 * domain.definition   a playbook as written: records, made from YAML by the reader
 * domain.run          the machine: (playbook, state, event, now) → (state, traces); no clock, no database
 * service             library, runs as rows, the pass that moves them, the watchdog, drills
 * </pre>
 *
 * <p>What a run is about is a {@link cn.dutydesk.playbook.Matter}; the room that owns the matter hears of the run by
 * {@link cn.dutydesk.playbook.MatterSink} and speaks to it by {@link cn.dutydesk.playbook.Runs}.
 */
package cn.dutydesk.playbook;
