package cn.dutydesk.selfcheck.domain;

import cn.dutydesk.selfcheck.Standard;
import cn.dutydesk.selfcheck.Standard.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a checklist. */
public final class StandardCompare {
    private StandardCompare() {
    }

    /** @param before null when the item is new; @param after null when it is gone */
    public record Change(String code, @Nullable Item before, @Nullable Item after) {
    }

    /** @return items that are new, gone or changed in any part, in the order of the newer version, gone ones last */
    public static List<Change> of(Standard older, Standard newer) {
        Set<String> codes = new LinkedHashSet<>();
        newer.items().forEach(item -> codes.add(item.code()));
        older.items().forEach(item -> codes.add(item.code()));
        List<Change> changes = new ArrayList<>();
        for (String code : codes) {
            Item before = older.item(code).orElse(null);
            Item after = newer.item(code).orElse(null);
            if (before == null || !before.equals(after)) {
                changes.add(new Change(code, before, after));
            }
        }
        return changes;
    }
}
