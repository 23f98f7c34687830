package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.core.Texts;
import cn.dutydesk.leak.LeakCarrier;
import cn.dutydesk.leak.LeakClockKind;
import cn.dutydesk.leak.LeakFacts;
import cn.dutydesk.leak.LeakGrade;
import cn.dutydesk.leak.LeakWay;
import cn.dutydesk.leak.NewLeak;
import cn.dutydesk.leak.service.LeakService;
import cn.dutydesk.people.PersonCard;
import cn.dutydesk.playbook.RunFilter;
import cn.dutydesk.playbook.RunStatus;
import cn.dutydesk.scan.service.ScanService;
import cn.dutydesk.security.Actor;
import cn.dutydesk.selfcheck.ResponsibilityYear;
import cn.dutydesk.selfcheck.service.FindingRoom;
import cn.dutydesk.selfcheck.service.ResponsibilityRoom;
import cn.dutydesk.selfcheck.service.ResponsibilityService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Letters of responsibility, a leak report whose first limits were kept, and a look through a folder. */
final class SampleTrust {
    private static final int RUNS = 20;
    /** Of so many letters one is still to be signed. */
    private static final int UNSIGNED = 9;

    private final Bureau bureau;
    private final Actor guardian;
    private final Actor leader;
    private final Actor officer;
    private final ResponsibilityService letters;

    SampleTrust(Bureau bureau, Actor guardian, Actor leader, Actor officer) {
        this.bureau = bureau;
        this.guardian = guardian;
        this.leader = leader;
        this.officer = officer;
        letters = new ResponsibilityRoom(new FindingRoom.Ground(bureau.database.tx(), bureau.acts, bureau.settings,
                bureau.clock, new Texts(Texts.CHINESE)), new ByName(bureau), bureau.directory,
                bureau.outgoing.outbox).service;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        LocalDate january = today.withDayOfYear(5);
        plan.accept((january.isAfter(today) ? today : january).atTime(8, 0), () -> responsibility(today.getYear()));
        plan.accept(today.minusDays(40).atTime(17, 40), this::leak);
        plan.accept(today.minusDays(5).atTime(16, 30), this::scan);
    }

    private void responsibility(int year) {
        ResponsibilityYear begun = letters.begin(guardian, year);
        for (ResponsibilityYear.Post post : begun.posts()) {
            List<Long> holders = bureau.directory.directory().stream().filter(holds(post.name()))
                    .map(PersonCard::id).toList();
            if (!holders.isEmpty()) {
                letters.give(guardian, post.id(), holders);
            }
        }
        int count = 0;
        for (ResponsibilityYear.Post post : letters.year(guardian, year).posts()) {
            for (ResponsibilityYear.Letter letter : post.letters()) {
                if (++count % UNSIGNED != 0) {
                    letters.sign(letter.id(), "p" + letter.personId(), "-".toCharArray());
                }
            }
        }
    }

    private static Predicate<PersonCard> holds(String post) {
        return switch (post) {
            case "主要负责人" -> person -> person.name().equals("马志远");
            case "分管保密工作负责人" -> person -> person.name().equals("周建国");
            case "分管业务工作负责人" -> person -> person.department().equals("局领导") && person.title().contains("党委委员")
                    && !person.name().equals("周建国");
            case "内设机构负责人" -> person -> !person.department().equals("局领导")
                    && (person.title().contains("科长") || person.title().contains("局长") || person.title().contains("主任")
                            && !person.title().contains("主任科员"))
                    && !person.title().contains("副");
            case "保密员" -> person -> person.name().equals("冯琪");
            default -> person -> false;
        };
    }

    private void leak() {
        LeakService leaks = bureau.confidential.leak.leaks;
        LocalDate day = bureau.clock.today();
        long id = leaks.report(officer, new NewLeak(bureau.clock.instant(day.atTime(17, 5)), "文件交换站",
                "清点时发现登记簿与实物相差一件")).id();
        leaks.edit(guardian, id, new LeakFacts("一月交换件", LeakGrade.INTERNAL, 1, LeakCarrier.PAPER, "信封一件",
                "17:05 清点发现，17:40 报告", "交换员一人，正在核实", "当日交换途中", "可能影响内部工作安排", "已封存登记簿，调阅监控",
                "通知相关单位一并查找", ""));
        leaks.submit(guardian, id);
        leaks.approve(leader, id);
        for (LeakClockKind kind : List.of(LeakClockKind.AUTHORITY_FIRST, LeakClockKind.SUPERIOR_FIRST)) {
            leaks.done(guardian, id, kind, bureau.clock.now(), kind == LeakClockKind.AUTHORITY_FIRST ? "市保密局 吴科长"
                    : "省局保密办 郑主任", LeakWay.SECURE_PHONE, "");
        }
        leaks.note(guardian, id, "次日上午在另一单位交换箱内找到，封口完好");
        bureau.playbooks.runs.list(leader, new RunFilter(RunStatus.RUNNING, RUNS)).stream()
                .filter(run -> run.matter().subject().equals("leak"))
                .forEach(run -> bureau.playbooks.runs.stop(leader, run.id(), "载体已找到，按保密办意见终止"));
    }

    /** A folder that is there for the look alone. */
    private void scan() {
        try {
            Path folder = Files.createTempDirectory("shili-");
            try {
                Files.writeString(folder.resolve("值班安排.txt"), "二月值班安排，请各科室核对。");
                Files.writeString(folder.resolve("通讯录.txt"), "各科室联系电话。");
                Files.writeString(folder.resolve("旧材料.txt"), "秘密★1年\n（示例：这样的文件不应存放在本机）");
                ScanService scans = bureau.confidential.scan.scans;
                scans.start(guardian, List.of(folder), false);
                scans.await();
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(one);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
