package cn.dutydesk.app.cli;

import cn.dutydesk.core.TestClock;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Fixed;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a person at a terminal has it, on a data directory and a clock that stands still. */
public final class Line {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a command left. */
    public record Answer(int exit, String out, String err) {
        public JsonNode json() {
            return JSON.readTree(out);
        }
    }

    public final TestClock clock;
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private String input = "";
    private Fixed fixed = Fixed.NONE;

    public Line(Path data, String at) {
        this.data = data;
        this.clock = TestClock.at(at);
    }

    /** Runs {@code init} and remembers the passwords. */
    public Line init() {
        for (JsonNode account : run("init", "--bureau", "示例市税务局", "--json").json().get("accounts")) {
            passwords.put(account.get("user").asString(), account.get("password").asString());
        }
        return this;
    }

    public Line as(Role role) {
        environment.put("DUTYDESK_USER", role.word());
        environment.put("DUTYDESK_PASSWORD", passwords.getOrDefault(role.word(), "unknown"));
        return this;
    }

    public Line set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Commands run on a machine whose administrator wrote this file. */
    public Line administered(Path file) {
        fixed = Fixed.read(file);
        return this;
    }

    /** What is typed into the next commands. */
    public Line typing(String text) {
        input = text;
        return this;
    }

    /** What a command is given, to do without one what no command does. */
    public Cli cli() {
        return cli(new StringWriter(), new StringWriter());
    }

    private Cli cli(StringWriter out, StringWriter err) {
        return new Cli(new PrintWriter(out), new PrintWriter(err), new ByteArrayInputStream(
                input.getBytes(StandardCharsets.UTF_8)), environment, clock.bureau(), data).administered(fixed);
    }

    public Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        int exit = new CommandLineProgram(cli(out, err), () -> 0).run(all.toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }
}
