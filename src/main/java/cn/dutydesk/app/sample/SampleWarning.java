package cn.dutydesk.app.sample;

import cn.dutydesk.app.Bureau;
import cn.dutydesk.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;

/** A warning of the weather service that runs this morning. */
final class SampleWarning {
    private final Bureau bureau;
    private final Actor officer;

    SampleWarning(Bureau bureau, Actor officer) {
        this.bureau = bureau;
        this.officer = officer;
    }

    /** @param plan takes when something happens, and what */
    void plan(LocalDate today, BiConsumer<LocalDateTime, Runnable> plan) {
        LocalDateTime sent = today.atTime(6, 40);
        plan.accept(sent.plusMinutes(6), () -> bureau.warnings.take(officer, "低温.cap", SampleText.text("frost.cap")
                .replace("{sent}", time(sent)).replace("{onset}", time(today.atTime(20, 0)))
                .replace("{expires}", time(today.plusDays(1).atTime(20, 0))).getBytes(StandardCharsets.UTF_8)));
    }

    private String time(LocalDateTime at) {
        return at.atZone(bureau.clock.zone()).toOffsetDateTime().withNano(0).toString()
                .replaceFirst("T(\\d\\d:\\d\\d)([+-])", "T$1:00$2");
    }
}
