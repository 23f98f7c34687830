package cn.dutydesk.app.cli;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Entities;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.data.Database;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.SignIn;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every command is given: where the data are, the language, the streams, the environment and the clock. Filled
 * from the options before a command runs.
 */
public final class Cli {
    public static final int DONE = 0;
    public static final int FOUND = 1;
    public static final int BAD_INPUT = 2;
    public static final int CANNOT_RUN = 3;

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final PrintWriter err;
    private final InputStream in;
    private final Map<String, String> environment;
    private final BureauClock clock;
    private Path data;
    private Texts texts = new Texts(Texts.CHINESE);

    public Cli(PrintWriter out, PrintWriter err, InputStream in, Map<String, String> environment, BureauClock clock,
               Path data) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.environment = environment;
        this.clock = clock;
        this.data = data;
    }

    void options(Path givenData, Texts givenTexts) {
        if (givenData != null) {
            data = givenData;
        }
        texts = givenTexts;
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    public InputStream in() {
        return in;
    }

    public Texts texts() {
        return texts;
    }

    public BureauClock clock() {
        return clock;
    }

    public Path data() {
        return data;
    }

    public String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    /** One JSON document on standard output and nothing else. */
    public void json(Object document) {
        out.println(JSON.writeValueAsString(document));
        out.flush();
    }

    /** A line of text on standard output. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /**
     * Opens the bureau's data, signs in with DUTYDESK_USER and DUTYDESK_PASSWORD (and DUTYDESK_TOTP, the code of the
     * moment, where the account has a second factor), runs the work and closes.
     *
     * @throws DataUnavailable when the data cannot be opened
     * @throws NotSignedIn     when there is no account or a wrong password
     */
    public <R> R onBureau(BiFunction<Bureau, Actor, R> work) {
        return onData(bureau -> work.apply(bureau, signIn(bureau)));
    }

    /** The same without signing in, for the few commands that need no account. */
    public <R> R onData(Function<Bureau, R> work) {
        if (!Database.exists(data)) {
            throw new DataUnavailable("data.missing", data.toAbsolutePath().normalize().toString(), null);
        }
        try (DataHome home = DataHome.take(data);
             Bureau bureau = new Bureau(Database.file(home.directory(), Entities.ALL), clock, workstation())) {
            return work.apply(bureau);
        }
    }

    private Actor signIn(Bureau bureau) {
        String user = environment("DUTYDESK_USER");
        String password = environment("DUTYDESK_PASSWORD");
        if (user.isEmpty() || password.isEmpty()) {
            throw new NotSignedIn(new Refusal("app.cli.no-account"));
        }
        try {
            return bureau.signIn.signIn(user, password.toCharArray(), environment("DUTYDESK_TOTP"));
        } catch (Refusal refusal) {
            throw new NotSignedIn(refusal.code().equals(SignIn.CODE_NEEDED) ? new Refusal("app.cli.code-needed")
                    : refusal);
        }
    }

    /** Name of this machine for the record. */
    public String workstation() {
        String name = environment("HOSTNAME").isEmpty() ? environment("COMPUTERNAME") : environment("HOSTNAME");
        return name.isEmpty() ? "localhost" : name;
    }
}
