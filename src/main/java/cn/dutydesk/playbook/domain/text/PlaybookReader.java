package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.playbook.domain.definition.Playbook;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a playbook from YAML. Never throws for a bad text: what is wrong is in the findings, each with its line and
 * column. Thread-safe.
 */
public final class PlaybookReader {
    /** @param yaml at most 512 KiB of YAML 1.2, one document, as {@code playbooks/playbook.schema.json} describes it */
    public Reading read(String yaml) {
        Places places = new Places();
        JsonNode document;
        try {
            document = YamlTree.read(yaml, places);
        } catch (BadText e) {
            return new Reading(null, List.of(e.finding()), places);
        }
        List<Finding> findings = new ArrayList<>(SchemaCheck.check(document, places));
        Playbook playbook = null;
        if (findings.isEmpty()) {
            PlaybookMaker maker = new PlaybookMaker(places, findings);
            playbook = maker.playbook(document);
        }
        return new Reading(findings.stream().anyMatch(Finding::error) ? null : playbook, findings, places);
    }
}
