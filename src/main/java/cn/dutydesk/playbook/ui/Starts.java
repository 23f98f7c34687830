package cn.dutydesk.playbook.ui;

import cn.dutydesk.security.Actor;

/** How the library begins a playbook in earnest. */
public interface Starts {
    /** @param words what it is about; @return the run's number. Blocks; background threads */
    long begin(Actor who, String code, String words);

    /** Leads to a run. FX thread. */
    void follow(long run);
}
