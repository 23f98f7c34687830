package cn.dutydesk.admin.check;

import cn.dutydesk.admin.Finding;
import cn.dutydesk.admin.Machine;
import cn.dutydesk.admin.Topic;
import cn.dutydesk.core.Texts;
import java.util.Locale;

/**
 * Chinese can be typed. JavaFX on Linux takes the input method that GTK chooses: by GTK_IM_MODULE, else what the GNOME
 * desktop sets, else by XMODIFIERS.
 */
public final class InputCheck implements Check {
    private final Texts texts;
    private final Machine machine;

    public InputCheck(Texts texts, Machine machine) {
        this.texts = texts;
        this.machine = machine;
    }

    @Override
    public Topic topic() {
        return Topic.INPUT;
    }

    @Override
    public Finding look() {
        if (!machine.linux()) {
            return ok(texts.of("admin.doctor.input-system"));
        }
        if (!machine.display()) {
            return warn(texts.of("admin.doctor.input-unseen"), texts.of("admin.doctor.display-none-do"));
        }
        String chosen = chosen();
        if (chosen.equals("none") || chosen.equals("gtk-im-context-simple")) {
            return warn(texts.of("admin.doctor.input-off", chosen), texts.of("admin.doctor.input-do"));
        }
        return chosen.isEmpty() ? warn(texts.of("admin.doctor.input-none"), texts.of("admin.doctor.input-do"))
                : ok(texts.of("admin.doctor.input", chosen));
    }

    private String chosen() {
        String gtk = machine.environment("GTK_IM_MODULE");
        if (!gtk.isEmpty() && !gtk.equals("xim")) {
            return gtk;
        }
        String x = machine.environment("XMODIFIERS");
        if (x.contains("@im=") && !x.endsWith("@im=") && !x.contains("@im=none")) {
            return x.substring(x.indexOf("@im=") + 4);
        }
        boolean gnome = machine.environment("XDG_CURRENT_DESKTOP").toLowerCase(Locale.ROOT).contains("gnome");
        return gnome ? "ibus (GNOME)" : "";
    }
}
