package cn.dutydesk.desk.domain;

import cn.dutydesk.core.Refusal;
import cn.dutydesk.desk.Wording;

/** Names of files handed in, as they are kept: nothing in them leads anywhere or disturbs any system. */
public final class FileName {
    private FileName() {
    }

    /**
     * @param name as it came, perhaps with folders before it
     * @return the last part of it, without signs that Windows or Linux forbid, at most {@link LogFile#NAME} characters
     *         with its ending kept; never empty
     * @throws Refusal when it carries the mark of a state secret
     */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*]", "").replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        if (plain.length() > LogFile.NAME) {
            int dot = plain.lastIndexOf('.');
            String ending = dot < plain.length() - 10 ? "" : plain.substring(dot);
            plain = plain.substring(0, LogFile.NAME - ending.length()) + ending;
        }
        return Wording.clean(plain.isEmpty() ? "file" : plain, LogFile.NAME);
    }
}
