package cn.dutydesk.selfcheck.service;

import cn.dutydesk.desk.DuePass;
import cn.dutydesk.notify.Notices;
import cn.dutydesk.people.People;
import cn.dutydesk.security.SignIn;

/** 责任制, wired. */
public final class ResponsibilityRoom {
    public final ResponsibilityService service;
    public final DuePass pass;

    public ResponsibilityRoom(FindingRoom.Ground ground, SignIn accounts, People people, Notices notices) {
        service = new ResponsibilityService(ground.acts(), accounts, people, ground.clock(), ground.texts());
        pass = new ResponsibilityPass(ground.tx(), ground.acts(), notices, ground.clock(), ground.texts());
    }
}
