package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;

/** A window can be opened. On Linux JavaFX speaks X11, which a Wayland desktop offers by XWayland. */
public final class DisplayCheck implements Check {
    private final Texts texts;
    private final Machine machine;

    public DisplayCheck(Texts texts, Machine machine) {
        this.texts = texts;
        this.machine = machine;
    }

    @Override
    public Topic topic() {
        return Topic.DISPLAY;
    }

    @Override
    public Finding look() {
        if (!machine.linux()) {
            return ok(texts.of("admin.doctor.display", machine.property("os.name")));
        }
        if (machine.display()) {
            return ok(texts.of("admin.doctor.display", "X11 " + machine.environment("DISPLAY")));
        }
        if (!machine.environment("WAYLAND_DISPLAY").isEmpty()) {
            return bad(texts.of("admin.doctor.display-wayland"), texts.of("admin.doctor.display-wayland-do"));
        }
        return warn(texts.of("admin.doctor.display-none"), texts.of("admin.doctor.display-none-do"));
    }
}
