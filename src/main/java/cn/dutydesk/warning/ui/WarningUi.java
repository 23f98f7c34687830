package cn.dutydesk.warning.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.desk.Links;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.Panel;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.people.People;
import cn.dutydesk.security.CurrentActor;
import cn.dutydesk.settings.Settings;
import cn.dutydesk.warning.service.StaffingService;
import cn.dutydesk.warning.service.WarningService;
import java.util.function.Consumer;

/** What warnings bring into the window: a section beside the incidents and a slim strip on the home screen. */
public final class WarningUi {
    private static final String SECTION = "warning";

    private final WarningService warnings;
    private final StaffingService staffing;
    private final People people;
    private final Settings settings;
    private final Links links;
    private final Window window;

    /**
     * Where they are shown.
     *
     * @param door makes an incident of one
     * @param open leads to a place
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, IncidentDoor door, Consumer<String> open) {
    }

    /** @param links knows which incidents warnings became */
    public WarningUi(WarningService warnings, StaffingService staffing, People people, Settings settings, Links links,
            Window window) {
        this.warnings = warnings;
        this.staffing = staffing;
        this.people = people;
        this.settings = settings;
        this.links = links;
        this.window = window;
    }

    private WarningModel model() {
        return new WarningModel(new WarningModel.Services(warnings, staffing, people, settings, links), window.actor(),
                window.work(), window.signals());
    }

    public Sections.Section section() {
        return new Sections.Section(SECTION, "warning.title", () -> new WarningsView(model(), window));
    }

    public Panel panel() {
        return new WarningStrip(model(), window);
    }
}
