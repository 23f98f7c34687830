package cn.dutydesk.register.ui;

import cn.dutydesk.core.BureauClock;
import cn.dutydesk.core.Signals;
import cn.dutydesk.core.Texts;
import cn.dutydesk.desk.Drafts;
import cn.dutydesk.desk.IncidentDoor;
import cn.dutydesk.desk.Links;
import cn.dutydesk.desk.Places;
import cn.dutydesk.kit.Command;
import cn.dutydesk.kit.Delay;
import cn.dutydesk.kit.Dialogs;
import cn.dutydesk.kit.FileMenu;
import cn.dutydesk.kit.Finder;
import cn.dutydesk.kit.Hit;
import cn.dutydesk.kit.Sections;
import cn.dutydesk.kit.Work;
import cn.dutydesk.register.DocumentField;
import cn.dutydesk.register.DocumentView;
import cn.dutydesk.register.PhoneView;
import cn.dutydesk.register.RegisterPapers;
import cn.dutydesk.register.Registers;
import cn.dutydesk.register.service.Callers;
import cn.dutydesk.register.service.DocumentFilter;
import cn.dutydesk.register.service.DocumentService;
import cn.dutydesk.register.service.PhoneFilter;
import cn.dutydesk.register.service.PhoneService;
import cn.dutydesk.security.CurrentActor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the registers bring into the window: two parts of the log screen, F7 and F8, and what Ctrl+K finds. */
public final class RegisterUi {
    private static final int PAUSE_MS = 600;
    private static final int SEARCH_MS = 250;
    private static final int FOUND = 4;
    private static final String PHONE_ICON = "mdi2p-phone-outline";
    private static final String DOCUMENT_ICON = "mdi2e-email-outline";

    private final Services services;
    private final Window window;
    private final PhoneListModel phones;
    private final DocumentListModel documents;
    private final RegisterFiles papers;
    private final PhoneForm phoneForm;
    private final DocumentForm documentForm;

    /** The services of the room. */
    public record Services(PhoneService phones, Callers callers, DocumentService documents, Drafts drafts) {
    }

    /**
     * Where it is shown.
     *
     * @param open      opens a place: a screen, a part of it, a thing in it
     * @param items     opens a follow-up item that comes from a record
     * @param incidents reports a record as an incident
     * @param links     rooms that know what became of a record
     * @param papers    puts registers into files
     * @param desktop   opens a file with the desktop's own program; background thread
     */
    public record Window(Texts texts, BureauClock clock, Work work, Signals signals, CurrentActor actor,
            Dialogs dialogs, Consumer<String> open, ItemDoor items, IncidentDoor incidents, List<Links> links,
            RegisterPapers papers, Consumer<Path> desktop) {
        public Window {
            links = List.copyOf(links);
        }
    }

    public RegisterUi(Services services, Window window) {
        this.services = services;
        this.window = window;
        phones = new PhoneListModel(services.phones(), window.actor(), where());
        documents = new DocumentListModel(services.documents(), window.actor(), where());
        papers = new RegisterFiles(window.papers(), window.actor());
        Moments moments = new Moments(window.texts(), window.clock());
        phoneForm = new PhoneForm(new PhoneFormModel(services.phones(), services.callers(), services.drafts(),
                window.actor(), window.work(), moments, new Delay(PAUSE_MS)), window.texts(), moments, window.dialogs(),
                record -> openPhone(record.id()));
        documentForm = new DocumentForm(new DocumentFormModel(services.documents(), services.drafts(), window.actor(),
                window.work(), moments, new Delay(PAUSE_MS)), window.texts(), moments, window.dialogs(),
                document -> openDocument(document.id()));
    }

    private RegisterListModel.Where where() {
        return new RegisterListModel.Where(window.work(), window.signals(), window.clock(), window.links(),
                new Delay(SEARCH_MS));
    }

    private FileMenu menu() {
        return new FileMenu(window.texts(), window.dialogs(), window.work(), window.desktop());
    }

    private Doors doors() {
        return new Doors(window.open(), window.items(), window.incidents(),
                id -> menu().button(() -> papers.phone(id)));
    }

    /** Opens a telephone record. */
    public void openPhone(long id) {
        window.open().accept(Places.of(Registers.PHONE, id));
    }

    /** Opens a registered document. */
    public void openDocument(long id) {
        window.open().accept(Places.of(Registers.DOCUMENT, id));
    }

    /** 电话记录 and 来文登记. */
    public List<Sections.Section> sections() {
        return List.of(new Sections.Section("phone", "register.phones.title", () -> PhonePane.of(phones, window.texts(),
                window.clock(), window.dialogs(), doors(), phoneForm::show,
                menu().button(() -> phones.monthProperty().get() == null ? null : papers.month(
                        RegisterPapers.Kind.PHONE, phones.monthProperty().get())))),
                new Sections.Section("documents", "register.documents.title",
                        () -> DocumentPane.of(documents, window.texts(),
                                window.clock(), window.dialogs(), doors(), documentForm::show,
                                menu().button(() -> documents.monthProperty().get() == null ? null : papers.month(
                                        RegisterPapers.Kind.DOCUMENTS, documents.monthProperty().get())))));
    }

    public List<Command> commands() {
        return List.of(new Command("phone-record", "register.phone.title", "mdi2p-phone-plus-outline", "F7",
                phoneForm::show),
                new Command("register-document", "register.document.title", "mdi2e-email-plus-outline", "F8",
                        documentForm::show));
    }

    /** Calls and documents by who, what and number, for the command palette. */
    public Finder finder() {
        return text -> Stream.concat(services.phones().list(window.actor().get(), new PhoneFilter(null, null, text))
                .stream().limit(FOUND).map(this::hit),
                services.documents().list(window.actor().get(),
                        new DocumentFilter(null, null, null, text)).stream().limit(FOUND).map(this::hit))
                .toList();
    }

    private Hit hit(PhoneView record) {
        return new Hit(window.texts().of("register.title.phone", record.number()) + " " + record.gist(),
                record.caller(), PHONE_ICON, () -> openPhone(record.id()));
    }

    private Hit hit(DocumentView document) {
        return new Hit(window.texts().of("register.title.document", document.number()) + " "
                + document.of(DocumentField.TITLE), document.of(DocumentField.UNIT), DOCUMENT_ICON,
                () -> openDocument(document.id()));
    }
}
