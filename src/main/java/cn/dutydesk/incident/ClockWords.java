package cn.dutydesk.incident;

import cn.dutydesk.core.Texts;

/** What a clock asks for, in words. */
public final class ClockWords {
    private ClockWords() {
    }

    /** 电话报告上级税务机关, 续报二（地方党委政府）. */
    public static String of(ClockView clock, Texts texts) {
        String step = of(clock.step(), clock.line(), texts);
        return clock.occurrence() == 1 ? step : texts.of("chain.step-again", step, clock.occurrence());
    }

    public static String of(ClockStep step, ClockLine line, Texts texts) {
        return texts.of("chain.step." + step, texts.of("chain.line." + line));
    }
}
