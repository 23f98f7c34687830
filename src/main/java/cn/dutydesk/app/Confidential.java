package cn.dutydesk.app;

import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.DuePass;
import cn.dutydesk.report.service.Offices;
import java.util.ArrayList;
import java.util.List;

/** The rooms of confidentiality on one bureau: self-check, registers, leak reports, workstation scan. */
public final class Confidential {
    /** What moves what comes due in them. */
    final List<DuePass> passes = new ArrayList<>();

    /**
     * @param bureau    wired up to here: everything but these rooms
     * @param documents the language of papers: Chinese
     */
    Confidential(Bureau bureau, Texts documents, Offices offices) {
    }
}
