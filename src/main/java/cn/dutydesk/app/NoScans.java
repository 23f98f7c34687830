package cn.dutydesk.app;

import cn.dutydesk.scan.ScanSummary;
import cn.dutydesk.scan.Scans;
import cn.dutydesk.security.Actor;
import java.util.List;
import java.util.Optional;

/** No scan was ever made. */
record NoScans() implements Scans {
    @Override
    public List<ScanSummary> ended(Actor who) {
        return List.of();
    }

    @Override
    public Optional<ScanSummary> byId(Actor who, long id) {
        return Optional.empty();
    }
}
