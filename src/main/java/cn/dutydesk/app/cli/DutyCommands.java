package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.people.Phone;
import cn.dutydesk.roster.OnDuty;
import cn.dutydesk.security.Permission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duty …}. */
@Command(name = "duty", description = "who is on duty")
final class DutyCommands extends Group {
    /** {@code duty at [INSTANT]}: who is on duty then, per board and post, with phone, and why. */
    @Command(name = "at", description = "who is on duty at an instant")
    static final class At implements Callable<Integer> {
        private record Answer(List<Map<String, Object>> on, List<Map<String, Object>> next) {
        }

        private final Cli cli;
        @Parameters(paramLabel = "INSTANT", arity = "0..1",
                description = "2026-10-05T10:00 on the bureau's clock, or with offset; default: now")
        private String instant;
        @Option(names = "--json")
        private boolean json;

        At(Cli cli) {
            this.cli = cli;
        }

        @Override
        public Integer call() {
            Instant t = instant == null ? cli.clock().now() : parsed(instant.strip().replace(' ', 'T'));
            Answer answer = cli.onBureau((bureau, who) -> {
                bureau.acts.demand(who, Permission.DUTY_READ, "duty.at");
                return new Answer(bureau.rosters.onDutyAt(t).stream().map(duty -> document(bureau, duty)).toList(),
                        bureau.rosters.nextAfter(t).stream().map(duty -> document(bureau, duty)).toList());
            });
            if (json) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("at", offset(t));
                document.put("onDuty", answer.on());
                document.put("next", answer.next());
                cli.json(document);
                return Cli.DONE;
            }
            Texts texts = cli.texts();
            LocalDateTime local = cli.clock().local(t);
            cli.say(texts.of(answer.on().isEmpty() ? "roster.cli.nobody" : "roster.cli.on-duty", local.toLocalDate(),
                    texts.time(local)));
            answer.on().forEach(one -> cli.say("  %s  %s  %s  %s  %s".formatted(one.get("board"), one.get("post"),
                    one.get("person"), one.get("phone"), one.get("why"))));
            return Cli.DONE;
        }

        /** With an offset, or as the bureau's wall clock shows it. */
        private Instant parsed(String text) {
            try {
                if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.contains("T")) {
                    return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
                }
                return cli.clock().instant(text.contains("T") ? LocalDateTime.parse(text)
                        : LocalDate.parse(text).atStartOfDay());
            } catch (DateTimeException e) {
                throw new Refusal("roster.cli.no-instant", text);
            }
        }

        private String offset(Instant t) {
            return t.atZone(cli.clock().zone()).toOffsetDateTime().toString();
        }

        private Map<String, Object> document(Bureau bureau, OnDuty duty) {
            Texts texts = cli.texts();
            Optional<PersonCard> person = bureau.directory.byId(duty.personId());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("board", duty.board());
            one.put("post", duty.post());
            one.put("seat", duty.seat());
            one.put("person", person.map(PersonCard::name).orElse(""));
            one.put("personId", duty.personId());
            one.put("department", person.map(PersonCard::department).orElse(""));
            one.put("title", person.map(PersonCard::title).orElse(""));
            one.put("phone", person.map(At::phone).orElse(""));
            one.put("day", duty.day().toString());
            one.put("from", offset(duty.shift().from()));
            one.put("to", offset(duty.shift().to()));
            one.put("source", duty.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.put("version", duty.version() == 0 ? null : duty.version());
            one.put("why", texts.of("roster.source." + duty.source(), duty.version(), duty.day()));
            return one;
        }

        /** The mobile number, else the first there is. */
        private static String phone(PersonCard person) {
            return person.mobile().isEmpty()
                    ? person.phones().stream().map(Phone::number).findFirst().orElse("") : person.mobile();
        }
    }
}
