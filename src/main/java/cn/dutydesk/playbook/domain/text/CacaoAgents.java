package cn.dutydesk.playbook.domain.text;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.domain.definition.Contact;
import cn.dutydesk.playbook.domain.definition.Playbook;
import cn.dutydesk.playbook.domain.definition.Target;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whom steps are for, as agents. */
final class CacaoAgents {
    private static final Target DESK = new Target(Target.Kind.DESK, "", null);

    private final Playbook playbook;
    private final CacaoIds ids;
    private final Texts texts;
    private final ObjectNode agents = JsonNodeFactory.instance.objectNode();

    CacaoAgents(Playbook playbook, CacaoIds ids, Texts texts) {
        this.playbook = playbook;
        this.ids = ids;
        this.texts = texts;
    }

    ObjectNode definitions() {
        return agents;
    }

    /** The one agent that stands for all of them; the desk for nobody. */
    String of(List<Target> targets) {
        if (targets.size() < 2) {
            return one(targets.isEmpty() ? DESK : targets.getFirst());
        }
        List<String> names = new ArrayList<>();
        targets.forEach(target -> names.add(name(target)));
        String all = String.join("、", names);
        String id = ids.of("group", "agent/all/" + all);
        agents.putObject(id).put("type", "group").put("name", all);
        return id;
    }

    private String one(Target target) {
        String type = switch (target.kind()) {
            case CONTACT -> "organization";
            case DESK -> "group";
            default -> "individual";
        };
        String name = name(target);
        String id = ids.of(type, "agent/" + target.kind() + "/" + name);
        ObjectNode agent = agents.putObject(id).put("type", type).put("name", name)
                .put("description", texts.of("playbook.cacao.agent." + target.kind()));
        if (target.kind() == Target.Kind.CONTACT) {
            playbook.contacts().stream().filter(contact -> contact.id().equals(target.name())).findFirst()
                    .map(Contact::phone).ifPresent(phone -> agent.putObject("contact").putObject("phone")
                            .put("work", phone));
        }
        return id;
    }

    private String name(Target target) {
        String own = switch (target.kind()) {
            case HEAD, DESK -> texts.of("playbook.cacao.agent." + target.kind());
            case CONTACT -> playbook.contacts().stream().filter(contact -> contact.id().equals(target.name()))
                    .map(Contact::name).findFirst().orElse(target.name());
            default -> target.name();
        };
        return target.deputy() == null ? own : texts.of("playbook.cacao.deputy", own, name(target.deputy()));
    }
}
