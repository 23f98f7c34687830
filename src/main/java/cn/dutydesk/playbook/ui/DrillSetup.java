package cn.dutydesk.playbook.ui;

import cn.dutydesk.playbook.domain.drill.DrillMode;

/** How a drill is held. @param speed simulated seconds in one; 0 for to the end at once */
public record DrillSetup(DrillMode mode, int speed) {
    public boolean atOnce() {
        return speed == 0;
    }
}
