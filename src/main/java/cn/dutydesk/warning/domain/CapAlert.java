package cn.dutydesk.warning.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CAP 1.2 message as it was read.
 *
 * @param status     Actual, Exercise, System, Test or Draft
 * @param type       Alert, Update, Cancel, Ack or Error
 * @param references earlier messages it speaks of
 */
public record CapAlert(String identifier, String sender, Instant sent, String status, String type, String note,
        List<Reference> references, List<Info> infos) {
    public CapAlert {
        references = List.copyOf(references);
        infos = List.copyOf(infos);
    }

    /** An earlier message, by who sent it and its identifier. */
    public record Reference(String sender, String identifier) {
    }

    /** What it says in one language; texts that are not there are empty, times null. */
    public record Info(String language, String event, String severity, @Nullable Instant effective,
            @Nullable Instant onset,
            @Nullable Instant expires, String senderName, String headline, String description, String instruction,
            Map<String, String> parameters, List<String> areas) {
        public Info {
            parameters = Map.copyOf(parameters);
            areas = List.copyOf(areas);
        }

        boolean chinese() {
            return language.toLowerCase(Locale.ROOT).startsWith("zh");
        }
    }

    /** What is taken: everything in Chinese where there is some, else everything in the language that comes first. */
    public List<Info> taken() {
        if (infos.isEmpty()) {
            return List.of();
        }
        List<Info> chinese = infos.stream().filter(Info::chinese).toList();
        String first = infos.getFirst().language();
        return chinese.isEmpty() ? infos.stream().filter(info -> info.language().equals(first)).toList() : chinese;
    }

    public boolean exercise() {
        return status.equals("Exercise") || status.equals("Test");
    }
}
