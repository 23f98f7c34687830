package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.desk.EntryPart;
import cn.dutydesk.desk.LimitKind;
import cn.dutydesk.desk.LogKind;
import cn.dutydesk.desk.NewEntry;
import cn.dutydesk.desk.NewItem;
import cn.dutydesk.security.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Entries of the invented bureau's log that have more than their words: handling, results, corrections, a file. */
final class SampleLog {
    private final Bureau bureau;
    private final Actor officer;

    SampleLog(Bureau bureau, Actor officer) {
        this.bureau = bureau;
        this.officer = officer;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        story(plan, today.minusDays(31).atTime(15, 12), LogKind.EQUIPMENT, "物业", "三楼东侧电梯停运，轿厢内无人",
                "已挂停用牌，通知维保单位", "维保单位更换门机皮带", "16:40 恢复运行");
        story(plan, today.minusDays(17).atTime(20, 35), LogKind.CALL, "属地派出所", "通报附近工地夜间吊装，可能短时停电",
                "已通知信息中心检查 UPS", "信息中心值守人员到场", "未停电，23:10 吊装结束");
        story(plan, today.minusDays(6).atTime(10, 5), LogKind.CALL, "第二税务分局", "自助办税终端三台无法打印完税证明",
                "转信息中心处理", "远程升级打印驱动", "10:50 恢复，已回告分局");
        plan.accept(today.minusDays(4).atTime(9, 20), () -> corrected(LogKind.CALL, "市委办",
                "要求报送节日值班表，本月 28 日前", "要求报送节日值班表，本月 26 日 12:00 前", "时限听错，已回拨核对"));
        plan.accept(today.atTime(8, 47), () -> fax(today));
    }

    private void story(BiConsumer<LocalDateTime, Runnable> plan, LocalDateTime at, LogKind kind, String origin,
            String content, String handling, String later, String result) {
        List<Long> written = new ArrayList<>();
        plan.accept(at, () -> written.add(bureau.log.append(officer,
                new NewEntry(null, kind, origin, content, handling, "", "", "", null))));
        plan.accept(at.plusMinutes(25), () -> bureau.log.add(officer, written.getFirst(), EntryPart.HANDLING, later));
        plan.accept(at.plusMinutes(90), () -> bureau.log.add(officer, written.getFirst(), EntryPart.RESULT, result));
    }

    private void corrected(LogKind kind, String origin, String heard, String said, String reason) {
        long id = bureau.log.append(officer, NewEntry.now(kind, origin, heard));
        bureau.log.correct(officer, id, said, reason);
    }

    /** A document by fax, kept with its entry; the answer is still open. */
    private void fax(LocalDate today) {
        Path file = null;
        try {
            file = Files.createTempDirectory("dutydesk-sample").resolve("值班表报送通知.txt");
            Files.writeString(file, "关于报送节日值班安排的通知\n\n各单位：请于规定时限前报送值班表及联系人。\n");
            bureau.entries.write(officer, new NewEntry(null, LogKind.DOCUMENT, "市政府办", "收传真：关于报送节日值班安排的通知（平件）",
                    "已送办公室登记", "", "", "", null),
                    new NewItem("报送节日值班安排", LimitKind.TIMED,
                            bureau.clock.instant(today.plusDays(2).atTime(12, 0)), null, "办公室", "", null, ""),
                    List.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file);
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
