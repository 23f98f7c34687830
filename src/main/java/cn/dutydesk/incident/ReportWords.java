package cn.dutydesk.incident;

import cn.dutydesk.core.Texts;
import cn.dutydesk.playbook.ReportKind;

/** What a report is called. */
public final class ReportWords {
    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private ReportWords() {
    }

    /** 首报, 首报（电话）, 续报二, 终报, with the line. */
    public static String name(ReportView report, Texts texts) {
        return texts.of("chain.name", kind(report, texts), texts.of("chain.line." + report.line()));
    }

    /** 首报, 首报（电话）, 续报二, 终报. */
    public static String kind(ReportView report, Texts texts) {
        String kind = texts.of("chain.kind." + report.kind());
        if (report.kind() == ReportKind.FOLLOW_UP) {
            kind = texts.of("chain.kind-numbered", kind, texts.chinese() ? chinese(report.ordinal())
                    : String.valueOf(report.ordinal()));
        }
        return report.oral() ? texts.of("chain.kind-oral", kind) : kind;
    }

    /** 十二. Up to 99; beyond that, figures. */
    public static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        return (tens == 0 ? "" : tens == 1 ? "十" : NUMERALS[tens] + "十") + NUMERALS[number % 10];
    }
}
