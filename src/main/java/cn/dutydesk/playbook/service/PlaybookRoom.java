package cn.dutydesk.playbook.service;

import cn.dutydesk.data.Tx;
import cn.dutydesk.playbook.store.Versions;
import cn.dutydesk.security.Acts;

/** The room's services, wired. */
public final class PlaybookRoom {
    public final Versions versions;
    public final Library library;

    public PlaybookRoom(Tx tx, Acts acts) {
        versions = new Versions();
        library = new Library(tx, acts, versions);
    }
}
