package cn.dutydesk.scan.service;

import cn.dutydesk.data.Tx;
import cn.dutydesk.security.Acts;

/** Workstation scan, wired. */
public final class ScanRoom {
    public final ScanService scans;

    /** @param workstation name of this machine */
    public ScanRoom(Tx tx, Acts acts, String workstation) {
        scans = new ScanService(tx, acts, workstation);
    }
}
