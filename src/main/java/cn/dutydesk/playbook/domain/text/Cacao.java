package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.StepKind;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Playbooks as others read them: CACAO Security Playbooks 2.0 (OASIS Committee Specification 01, 27 November 2023).
 * Every step is in it as people do it, by commands of the type {@code manual}; acknowledgement that climbs is a row of
 * actions, each with the time-out of its level, the next one its {@code on_failure}. What CACAO has no word for stands
 * in descriptions. The same version gives the same text, identifiers and all.
 */
public final class Cacao {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final Texts texts;

    /** @param texts language of the few words that are added */
    public Cacao(Texts texts) {
        this.texts = texts;
    }

    /**
     * What the document says of the version.
     *
     * @param bureau  who made it
     * @param number  of the version
     * @param created when the first version was written
     * @param written when this one was
     */
    public record Info(String bureau, int number, Instant created, Instant written) {
    }

    /** @return one JSON document */
    public String export(Playbook playbook, Info info) {
        CacaoIds ids = new CacaoIds(playbook.code(), info.number());
        CacaoFlow flow = new CacaoFlow(playbook, ids, texts);
        ObjectNode top = JSON.createObjectNode();
        top.put("type", "playbook").put("spec_version", "cacao-2.0").put("id", CacaoIds.playbook(playbook.code()))
                .put("name", playbook.name());
        String description = String.join("\n", playbook.purpose(), playbook.source()).strip();
        if (!description.isEmpty()) {
            top.put("description", description);
        }
        ObjectNode workflow = flow.workflow();
        if (tells(new Flow(playbook))) {
            top.putArray("playbook_types").add("notification");
            top.putArray("playbook_activities").add(CacaoFlow.TELLING);
        }
        Instant first = info.created().isAfter(info.written()) ? info.written() : info.created();
        top.put("created_by", CacaoIds.identity(info.bureau())).put("created", TIME.format(first))
                .put("modified", TIME.format(info.written()));
        top.putArray("industry_sectors").add("government");
        ArrayNode labels = top.putArray("labels").add(playbook.code()).add("v" + info.number());
        playbook.types().forEach(labels::add);
        if (!flow.variables().isEmpty()) {
            top.set("playbook_variables", flow.variables());
        }
        top.put("workflow_start", flow.start());
        top.set("workflow", workflow);
        if (!flow.agents().isEmpty()) {
            top.set("agent_definitions", flow.agents());
        }
        return JSON.writeValueAsString(top) + "\n";
    }

    private static boolean tells(Flow flow) {
        return flow.spots().stream().map(Flow.Spot::step).map(Step::action).anyMatch(action -> tells(action.kind()));
    }

    static boolean tells(StepKind kind) {
        return kind == StepKind.NOTIFY || kind == StepKind.ACKNOWLEDGE || kind == StepKind.REPORT;
    }
}
