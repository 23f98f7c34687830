package cn.dutydesk.admin.support;

import cn.dutydesk.admin.DataState;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.check.Components;
import cn.dutydesk.admin.check.Sizes;
import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Phases;
import cn.dutydesk.core.Refusal;
import cn.dutydesk.core.Texts;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One zip file for whoever helps from afar: what the doctor finds, versions, the state of settings, what lies in the
 * data directory, what every thread is doing, the logs. Of what the office keeps in the program nothing is in it: no
 * table is read, values a person typed are only said to be set or not, and names and numbers are struck out of the rest.
 * Works when the database does not open. Blocks for some seconds.
 */
public final class SupportBundle {
    private static final Logger LOG = LoggerFactory.getLogger(SupportBundle.class);
    private static final long MOST_LOGS = 20L << 20;

    /**
     * What is known of the program where the bundle is made.
     *
     * @param version   of the program
     * @param directory of the data, which need not exist; null when they live in memory only
     * @param settings  null when the data are not open
     * @param people    names that must not be in the bundle; empty when the data are not open
     * @param startup   how long the phases of this start took; empty when nobody asked for that
     */
    public record Around(String version, @Nullable Path directory, Machine machine, Doctor doctor,
            @Nullable Settings settings,
            Supplier<? extends Collection<String>> people, Supplier<String> startup) {
    }

    private final Texts texts;
    private final BureauClock clock;
    private final Around around;

    public SupportBundle(Texts texts, BureauClock clock, Around around) {
        this.texts = texts;
        this.clock = clock;
        this.around = around;
    }

    /** Name for the file, without a path. */
    public static String name(BureauClock clock) {
        return "dutydesk-support-" + clock.today() + ".zip";
    }

    /** How long the phases of this start took, as far as it was timed. */
    public static String startup() {
        StringBuilder all = new StringBuilder();
        Phases.all().forEach(one -> all.append(one.from().toMillis()).append(" ms +").append(one.took().toMillis())
                .append(" ms  ").append(one.name()).append("  [").append(one.thread()).append("]\n"));
        return all.isEmpty() ? "not timed; --startup-report times a start\n" : all.toString();
    }

    /**
     * Writes it whole or not at all; a file that is there is replaced.
     *
     * @throws Refusal when it cannot be written
     */
    public void write(Path file) {
        Path half = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half);
                 ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                fill(zip);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("a support bundle was written");
        } catch (IOException e) {
            LOG.warn("a support bundle could not be written", e);
            throw new Refusal("admin.support.refused", file.toAbsolutePath().normalize(), e.getClass().getSimpleName());
        } finally {
            remove(half);
        }
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            LOG.warn("what is left of a support bundle could not be removed", e);
        }
    }

    private void fill(ZipOutputStream zip) throws IOException {
        Struck struck = struck();
        put(zip, struck, "README.txt", () -> texts.of("admin.support.readme"));
        put(zip, struck, "about.txt", this::about);
        put(zip, struck, "doctor.txt", this::doctor);
        put(zip, struck, "values.txt", this::settings);
        put(zip, struck, "directory.txt", this::directory);
        put(zip, struck, "startup.txt", around.startup());
        put(zip, struck, "threads.txt", SupportBundle::threads);
        put(zip, struck, "components.txt", SupportBundle::components);
        long room = MOST_LOGS;
        for (Path log : LogFolder.of(around.directory()).files()) {
            long all = Files.size(log);
            long taken = Math.min(all, room);
            room -= taken;
            if (taken > 0) {
                put(zip, struck, "logs/" + log.getFileName(), () -> tail(log, all - taken));
            }
        }
    }

    /** A part that cannot be made must not take the others with it. */
    private static void put(ZipOutputStream zip, Struck struck, String name, Supplier<String> part) throws IOException {
        String text;
        try {
            text = part.get();
        } catch (RuntimeException e) {
            LOG.warn("the part {} of a support bundle could not be made", name, e);
            text = "could not be made: " + e.getClass().getName();
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(struck.out(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Struck struck() {
        Struck struck = new Struck();
        if (around.directory() != null) {
            struck.word(around.directory().toAbsolutePath().normalize().toString(), "<data>");
        }
        struck.word(around.machine().property("user.home"), "<home>");
        if (around.settings() != null) {
            Stream.of(Setting.values()).filter(SupportBundle::said)
                    .forEach(setting -> struck.word(around.settings().text(setting), "<" + setting.key() + ">"));
        }
        try {
            around.people().get().forEach(name -> struck.word(name, "<name>"));
        } catch (RuntimeException e) {
            LOG.warn("the names to strike could not be read", e);
        }
        return struck;
    }

    /** Whether its value is in a person's own words. */
    private static boolean said(Setting setting) {
        return !setting.number() && setting != Setting.BUREAU_ZONE && setting != Setting.MAIL_SECURITY
                && setting != Setting.NOTIFY_PAUSES;
    }

    private String about() {
        Machine machine = around.machine();
        Map<String, String> facts = new TreeMap<>();
        for (String name : List.of("java.version", "java.vm.name", "java.vm.vendor", "javafx.runtime.version",
                "os.name",
                "os.version", "os.arch", "user.language", "file.encoding", "glass.platform", "prism.order",
                "jpackage.app-path")) {
            facts.put(name, machine.property(name));
        }
        Runtime runtime = Runtime.getRuntime();
        facts.put("processors", String.valueOf(runtime.availableProcessors()));
        facts.put("memory.most", Sizes.words(runtime.maxMemory()));
        facts.put("memory.used", Sizes.words(runtime.totalMemory() - runtime.freeMemory()));
        facts.put("program", around.version());
        facts.put("zone.machine", machine.zone().getId());
        facts.put("zone.bureau", clock.zone().getId());
        facts.put("now", clock.now().toString());
        facts.put("display", machine.display() ? "yes" : "no");
        facts.put("bureau.open", around.settings() == null ? "no" : "yes");
        facts.put("bureau.state", around.directory() == null ? "in memory" : DataState.of(around.directory()).name());
        return lines(facts);
    }

    private static String lines(Map<String, String> facts) {
        StringBuilder all = new StringBuilder();
        facts.forEach((name, value) -> all.append(name).append(" = ").append(value).append('\n'));
        return all.toString();
    }

    private String doctor() {
        StringBuilder all = new StringBuilder();
        for (Finding finding : around.doctor().examine()) {
            all.append('[').append(finding.health().word()).append("] ").append(finding.topic().word()).append(": ")
                    .append(finding.words()).append('\n');
            if (!finding.advice().isEmpty()) {
                all.append("    ").append(finding.advice()).append('\n');
            }
        }
        return all.toString();
    }

    private String settings() {
        if (around.settings() == null) {
            return "the data are not open\n";
        }
        Map<String, String> values = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            String value = around.settings().text(setting);
            values.put(setting.key(),
                    said(setting) || setting.secret() ? value.isEmpty() ? "(not set)" : "(set)" : value);
        }
        return lines(values);
    }

    private String directory() {
        if (around.directory() == null || !Files.isDirectory(around.directory())) {
            return "there is none\n";
        }
        StringBuilder all = new StringBuilder();
        int others = list(around.directory(), "", all) + list(around.directory().resolve("backup"), "backup/", all);
        return all.append("others: ").append(others).append('\n').toString();
    }

    /** Only what the program itself names; what somebody put there may be called anything. @return how many others */
    private static int list(Path folder, String before, StringBuilder to) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int others = 0;
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.sorted().toList()) {
                String name = one.getFileName().toString();
                if (name.matches(
                        "(dutydesk|copies|window|seal|backup|before-upgrade-|upgrade|logs|damaged-|unfinished-|\\.half-)[\\w.-]*")) {
                    to.append(before).append(name).append(Files.isDirectory(one) ? "/" : "  " + Files.size(one) + "  "
                            + Files.getLastModifiedTime(one)).append('\n');
                } else {
                    others++;
                }
            }
        } catch (IOException e) {
            to.append(before).append(" cannot be read: ").append(e.getClass().getName()).append('\n');
        }
        return others;
    }

    private static String threads() {
        StringBuilder all = new StringBuilder();
        byName().forEach((name, stack) -> {
            all.append(name).append('\n');
            for (StackTraceElement frame : stack) {
                all.append("    at ").append(frame).append('\n');
            }
            all.append('\n');
        });
        return all.toString();
    }

    private static Map<String, StackTraceElement[]> byName() {
        Map<String, StackTraceElement[]> named = new TreeMap<>();
        Thread.getAllStackTraces()
                .forEach((thread, stack) -> named.put(thread.getName() + " #" + thread.threadId() + " "
                        + thread.getState() + (thread.isDaemon() ? " daemon" : ""), stack));
        return named;
    }

    private static String components() {
        StringBuilder all = new StringBuilder();
        Components.shipped().forEach(one -> all.append(one.group()).append(':').append(one.artifact()).append(' ')
                .append(one.version()).append('\n'));
        return all.toString();
    }

    /** The end of a log, from the first whole line on. */
    private static String tail(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[(int) Math.min(Integer.MAX_VALUE, Math.max(0, file.length() - from))];
            file.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
