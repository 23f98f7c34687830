package cn.dutydesk.selfcheck;

import cn.dutydesk.core.Worded;
import java.util.List;

/** One version of a checklist in full. @param yaml as it is exported @param digest SHA-256 of that text */
public record StandardFile(StandardCard.Version version, Standard standard, String yaml, String digest,
        List<Remark> remarks) {
    public StandardFile {
        remarks = List.copyOf(remarks);
    }

    /** What is to be said about it. @param grave whether it must not be published so */
    public record Remark(boolean grave, Worded words) {
    }
}
