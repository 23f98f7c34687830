package cn.dutydesk.incident;

import cn.dutydesk.core.Texts;

/**
 * A kind of incident.
 *
 * @param name       name in Chinese, as it stands in documents
 * @param legalClass its class in law
 * @param lead       who leads its handling
 * @param retired    whether nothing new is reported as one
 */
public record IncidentTypeView(long id, String name, String nameEn, LegalClass legalClass, String lead, String leadEn,
        boolean retired) {
    /** The name in the language of the screen. */
    public String name(Texts texts) {
        return texts.chinese() ? name : nameEn;
    }

    /** Who leads, in the language of the screen. */
    public String lead(Texts texts) {
        return texts.chinese() ? lead : leadEn;
    }
}
