package cn.dutydesk.app.cli;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.app.Bureau;
import cn.dutydesk.app.DataHome;
import cn.dutydesk.app.Opening;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.DataUnavailable;
import cn.dutydesk.security.Actor;
import cn.dutydesk.security.SignIn;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.vault.Unlock;
import cn.dutydesk.vault.Vault;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** Made when a command first prints a document: the window never does. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final InputStream in;
    private final Map<String, String> environment;
    private BureauClock clock;
    private Fixed fixed = Fixed.NONE;
    private String theme = "";
    private Path data;
    private boolean timed;
    private @Nullable Path opened;
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

    void options(@Nullable Path givenData, Texts givenTexts, boolean startTimed, @Nullable Path file) {
        opened = file;
        if (givenData != null) {
            data = givenData;
        }
        texts = givenTexts;
        timed = startTimed;
    }

    /** Whether the window only opens to tell how long that takes. */
    public boolean timed() {
        return timed;
    }

    /** A playbook file the window is to offer; null for none. */
    public @Nullable Path opened() {
        return opened;
    }

    /** What an administrator of this machine laid down; before a command runs. */
    public Cli administered(Fixed laidDown) {
        fixed = laidDown;
        return this;
    }

    public Fixed fixed() {
        return fixed;
    }

    /** light, dark or clock; empty when nobody said. */
    public String theme() {
        return theme;
    }

    /**
     * Options of a start as they were given: option before environment before the file; but for the time zone, which is a
     * setting of the office, the file goes first.
     *
     * @param zone      null when not given
     * @param givenLook null when not given
     * @throws Refusal when the environment or an option says nothing sensible
     */
    void start(@Nullable String zone, @Nullable String givenLook) {
        String wanted = zone == null ? environment("DUTYDESK_ZONE") : zone;
        if (!wanted.isEmpty()) {
            fixed = fixed.with(Setting.BUREAU_ZONE, wanted, zone == null ? "DUTYDESK_ZONE" : "--zone");
        }
        fixed.of(Setting.BUREAU_ZONE).ifPresent(laid -> clock = clock.in(ZoneId.of(laid.text())));
        theme = first(givenLook, environment("DUTYDESK_THEME"), fixed.start("theme"));
        if (!theme.matches("|light|dark|clock")) {
            throw new Refusal("app.cli.theme", theme);
        }
    }

    /** @param given null when not given */
    String language(@Nullable String given) {
        String wanted = first(given, environment("DUTYDESK_LANG"), fixed.start("lang"));
        if (!wanted.matches("|zh|en")) {
            throw new Refusal("app.cli.lang", wanted);
        }
        return wanted;
    }

    private static String first(@Nullable String given, String environment, String file) {
        return given != null ? given : environment.isEmpty() ? file : environment;
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
        out.println(Json.MAPPER.writeValueAsString(document));
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
        return onData((opening, home) -> wrong(() -> {
            String user = environment("DUTYDESK_USER");
            char[] password = environment("DUTYDESK_PASSWORD").toCharArray();
            if (user.isEmpty() || password.length == 0) {
                throw new NotSignedIn(new Refusal("app.cli.no-account"));
            }
            return opening.unlock(home, user, password);
        }), bureau -> work.apply(bureau, signIn(bureau)));
    }

    /**
     * The same without signing in, by the recovery key.
     *
     * @throws Refusal when it is wrong
     */
    public <R> R onData(char[] recoveryKey, Function<Bureau, R> work) {
        return onData((opening, home) -> opening.unlock(home, recoveryKey), work);
    }

    private <R> R onData(BiFunction<Opening, DataHome, Vault> unlock, Function<Bureau, R> work) {
        Opening.demandOpenable(data);
        try (DataHome home = DataHome.take(data)) {
            Opening opening = new Opening(clock, workstation(), fixed);
            try (Bureau bureau = Opening.demandOpenable(data) == DataState.PLAIN ? opening.open(home)
                    : opening.open(home, unlock.apply(opening, home))) {
                return work.apply(bureau);
            }
        }
    }

    /** A wrong password is no bad input: the command cannot run. */
    private static <R> R wrong(Supplier<R> signIn) {
        try {
            return signIn.get();
        } catch (Refusal refusal) {
            throw new NotSignedIn(refusal.code().equals(SignIn.CODE_NEEDED) ? new Refusal("app.cli.code-needed")
                    : refusal);
        }
    }

    private Actor signIn(Bureau bureau) {
        String user = environment("DUTYDESK_USER");
        String password = environment("DUTYDESK_PASSWORD");
        if (user.isEmpty() || password.isEmpty()) {
            throw new NotSignedIn(new Refusal("app.cli.no-account"));
        }
        return wrong(() -> bureau.signIn.signIn(user, password.toCharArray(), environment("DUTYDESK_TOTP")));
    }

    /** The recovery key from DUTYDESK_RECOVERY_KEY, or asked for on standard input. */
    public char[] recoveryKey() {
        String key = environment("DUTYDESK_RECOVERY_KEY");
        if (key.isEmpty()) {
            err.println(texts.of("app.cli.recovery.ask"));
            err.flush();
            Scanner lines = new Scanner(in, StandardCharsets.UTF_8);
            key = lines.hasNextLine() ? lines.nextLine() : "";
        }
        return key.strip().toUpperCase(Locale.ROOT).toCharArray();
    }

    /** How an encrypted backup is opened: by name and password of its time, or by the recovery key. */
    public Unlock backupKey() {
        String user = environment("DUTYDESK_USER");
        String password = environment("DUTYDESK_PASSWORD");
        return user.isEmpty() || password.isEmpty() || !environment("DUTYDESK_RECOVERY_KEY").isEmpty()
                ? (keys, home) -> Unlock.recovery(recoveryKey()).open(keys, home)
                : Unlock.password(user, password.toCharArray());
    }

    /** Name of this machine for the record. */
    public String workstation() {
        String name = environment("HOSTNAME").isEmpty() ? environment("COMPUTERNAME") : environment("HOSTNAME");
        return name.isEmpty() ? "localhost" : name;
    }
}
