package cn.dutydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import cn.dutydesk.admin.DatabaseLooks;
import cn.dutydesk.admin.Doctor;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.support.FaultNames;
import cn.dutydesk.admin.support.LogFolder;
import cn.dutydesk.admin.support.SupportBundle;
import cn.dutydesk.app.cli.Line;
import cn.dutydesk.app.cli.Line.Answer;
import cn.dutydesk.app.sample.SampleBureau;
import cn.dutydesk.core.FaultCode;
import cn.dutydesk.core.Texts;
import cn.dutydesk.data.Database;
import cn.dutydesk.desk.domain.LogEntry;
import cn.dutydesk.kit.Problems;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.security.Role;
import cn.dutydesk.settings.Fixed;
import cn.dutydesk.settings.Setting;
import cn.dutydesk.sheet.Workbooks;
import cn.dutydesk.vault.Vault;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The logs of a bureau in which much fails, and what is given to support, say nothing of anybody. */
class SupportBundleTest {
    private static final Texts TEXTS = new Texts(Texts.CHINESE);

    @TempDir
    private Path folder;

    private static Map<String, String> unzip(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void nothingOfAnybodyIsInTheLogsNorInTheBundle() throws IOException {
        Path data = folder.resolve("data");
        Line line = new Line(data, "2026-11-22T09:00");
        Set<String> words = new TreeSet<>();
        Kept kept = new Kept(data.resolve("logs"));
        Path open = folder.resolve("open.zip");
        String code;
        String log;
        try {
            EncryptedData made = EncryptedData.at("2026-11-22T09:00").into(data);
            assertThat(line.set("DUTYDESK_USER", Role.DUTY_OFFICER.word())
                    .set("DUTYDESK_PASSWORD", new String(made.password(Role.DUTY_OFFICER)))
                    .typing("李晓雨来电：大厅空调漏水，已转后勤中心老周\n监控室报告西侧围栏有人翻越\n").run("log", "append").exit()).isZero();
            try (DataHome home = DataHome.take(data)) {
                Opening opening = new Opening(line.clock.bureau(), "test");
                Vault vault = opening.unlock(home, Role.SYSTEM_ADMIN.word(), made.password(Role.SYSTEM_ADMIN));
                try (Bureau bureau = opening.open(home, vault)) {
                    SampleBureau.staff(bureau);
                    words.addAll(said(bureau));
                    code = fail(bureau);
                    log = kept.text();
                    Machine machine = Machine.here(name -> "");
                    Doctor doctor = Doctor.of(TEXTS, machine, bureau.clock, data, () -> false, Fixed.NONE,
                            () -> DatabaseLooks.open(bureau.database, bureau.audit, TEXTS), () -> null);
                    new SupportBundle(TEXTS, bureau.clock, new SupportBundle.Around("0.1.0", data, machine, doctor,
                            bureau.settings, () -> bureau.directory.directory().stream().map(PersonCard::name).toList(),
                            () -> "window 812 ms")).write(open);
                }
            }
        } finally {
            kept.stop();
        }
        assertThat(words).hasSizeGreaterThan(40).contains(NUMBER, "李晓雨");
        assertThat(log).contains(code, "ConstraintViolationException");
        words.forEach(word -> assertThat(log).doesNotContain(word));
        Path closed = folder.resolve("closed.zip");
        assertThat(line.run("support-bundle", "--out", closed.toString()).exit()).isZero();
        for (Path bundle : List.of(open, closed)) {
            Map<String, String> parts = unzip(bundle);
            assertThat(parts).containsKeys("README.txt", "about.txt", "doctor.txt", "values.txt", "directory.txt",
                    "startup.txt", "threads.txt", "components.txt", "logs/dutydesk.log");
            parts.forEach((name, text) -> words
                    .forEach(word -> assertThat(text).as("%s in %s", word, name).doesNotContain(word)));
            assertThat(parts.values()).noneMatch(text -> text.contains(folder.toString()));
            assertThat(parts.get("logs/dutydesk.log")).contains(code);
            assertThat(parts.get("doctor.txt")).contains("java:", "database:");
            assertThat(parts.get("directory.txt")).contains("dutydesk.mv.db  ");
            assertThat(parts.get("threads.txt")).contains("main");
        }
        assertThat(unzip(open).get("values.txt")).contains("lock.failures = 5", "bureau.name = (set)",
                "upward.phone = ").doesNotContain("示例市");
        assertThat(line.run("support-bundle", "--out", closed.toString()).exit()).isEqualTo(2);
        Answer told = line.run("doctor", "--code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "--json");
        assertThat(told.json().get("times").asInt()).isEqualTo(1);
        assertThat(told.json().get("place").get(0).asString()).contains("ConstraintViolationException");
    }

    /** What the failures below are full of. */
    private static final String NUMBER = "13800139047";

    /** Everything the office said that a search could find again: names, numbers, the words of the log. */
    private static Set<String> said(Bureau bureau) {
        Set<String> words = new TreeSet<>();
        for (PersonCard person : bureau.directory.directory()) {
            words.add(person.name());
            person.phones().forEach(phone -> words.add(phone.number()));
        }
        words.addAll(bureau.database.tx().read(session -> session.createSelectionQuery("select content from LogEntry",
                String.class).getResultList()));
        for (Setting setting : List.of(Setting.BUREAU_NAME, Setting.UPWARD_NAME, Setting.UPWARD_PHONE,
                Setting.DUTY_PHONE)) {
            words.add(bureau.settings.text(setting));
        }
        words.add(NUMBER);
        words.removeIf(word -> word.strip().length() < 2);
        return words;
    }

    /** What goes wrong: a wrong password, a rule that says no, a row the database does not take, a broken file. */
    private String fail(Bureau bureau) throws IOException {
        Problems problems = new Problems(TEXTS);
        problems.of(thrown(() -> bureau.signIn.signIn("欧阳文静怡", "13800139047".toCharArray())));
        Path staff = Files.writeString(folder.resolve("李晓雨.xlsx"), "PK\3\4李晓雨 13800139047");
        problems.of(thrown(() -> Workbooks.read(staff)));
        Throwable twice = thrown(() -> bureau.database.tx().write(unit -> {
            unit.session().createNativeMutationQuery("insert into account select * from account where 李晓雨 = "
                    + "'" + NUMBER + "'").executeUpdate();
            return null;
        }));
        problems.of(twice);
        Throwable taken = thrown(() -> bureau.database.tx().write(unit -> {
            unit.session().createNativeMutationQuery("insert into account select * from account").executeUpdate();
            return null;
        }));
        return problems.of(taken).code();
    }

    private static Throwable thrown(ThrowingCallable what) {
        Throwable thrown = catchThrowable(what);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    @Test
    void worksWhereNothingIsAndWhereTheDatabaseIsBroken() throws IOException {
        Path data = folder.resolve("data");
        Line line = new Line(data, "2026-11-22T09:00");
        assertThat(line.run("support-bundle", "--out", folder.resolve("none.zip").toString()).exit()).isZero();
        assertThat(unzip(folder.resolve("none.zip")).get("about.txt")).contains("bureau.state = NONE");
        Files.createDirectories(data);
        Files.write(Database.fileIn(data), new byte[9000]);
        Answer broken = line.as(Role.AUDIT_ADMIN).run("audit", "verify");
        assertThat(broken.exit()).isEqualTo(3);
        assertThat(broken.err()).contains(FaultCode.of("data.damaged"));
        assertThat(line.run("support-bundle", "--out", folder.resolve("broken.zip").toString()).exit()).isZero();
        assertThat(unzip(folder.resolve("broken.zip")).get("doctor.txt")).contains("[bad] database");
    }

    @Test
    void aCodeIsToldInWordsAndOneMisheardIsNoticed() {
        Line line = new Line(folder.resolve("data"), "2026-11-22T09:00");
        Answer known = line.run("doctor", "--code", FaultCode.of("data.full"));
        assertThat(known.exit()).isZero();
        assertThat(known.out()).contains("磁盘已满");
        assertThat(line.run("doctor", "--code", "E-4K7PM").exit()).isEqualTo(2);
        assertThat(line.run("doctor", "--code", FaultCode.of("nobody knows")).exit()).isEqualTo(1);
    }

    @Test
    void noTwoFailuresWithWordsHaveTheSameCode() {
        List<String> keys = FaultNames.all(TEXTS);
        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(keys.stream().map(FaultCode::of).distinct()).hasSameSizeAs(keys);
        assertThat(new LogFolder(folder).find("E-33333").times()).isZero();
    }

    /** What the program would have written into its log, as its own pattern writes it. */
    private static final class Kept {
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final ListAppender<ILoggingEvent> events = new ListAppender<>();
        private final Path logs;

        Kept(Path logs) {
            this.logs = logs;
            events.setContext(root.getLoggerContext());
            events.start();
            root.addAppender(events);
        }

        /** Of what was said, what the shipped configuration lets through, as it lays it out. */
        String text() throws IOException {
            URL shipped = Path.of("resources/logback.xml").toUri().toURL();
            LoggerContext context = new LoggerContext();
            context.putProperty("dutydesk.logs", logs.toString());
            try {
                JoranConfigurator configurator = new JoranConfigurator();
                configurator.setContext(context);
                configurator.doConfigure(shipped);
                for (ILoggingEvent event : List.copyOf(events.list)) {
                    Logger logger = context.getLogger(event.getLoggerName());
                    if (logger.isEnabledFor(event.getLevel())) {
                        logger.callAppenders(event);
                    }
                }
            } catch (JoranException e) {
                throw new IllegalStateException(e);
            } finally {
                context.stop();
            }
            return Files.readString(logs.resolve("dutydesk.log"));
        }

        void stop() {
            root.detachAppender(events);
        }
    }
}
