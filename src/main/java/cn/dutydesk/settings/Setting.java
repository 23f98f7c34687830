package cn.dutydesk.settings;

import cn.dutydesk.core.Refusal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Every value the office may change. Numbers have limits; a value outside is refused, not bent.
 */
public enum Setting {
    /** Name of the bureau, shown and printed. Empty until set up. */
    BUREAU_NAME("bureau.name", "", null, 1, 60),
    /** Time zone of the bureau's wall clock; every tax bureau in China keeps Beijing time. */
    BUREAU_ZONE("bureau.zone", "Asia/Shanghai", null, 1, 60),
    /** Telephone of the duty room, printed on rosters. */
    DUTY_PHONE("duty.phone", "", null, 0, 40),
    /** Failures in a row that lock an account. Assessors' habit under GB/T 22239-2019 (DOMAIN: 5). */
    LOCK_FAILURES("lock.failures", "5", "GB/T 22239-2019", 3, 20),
    /** Minutes such a lock holds. Assessors ask for five or more. */
    LOCK_MINUTES("lock.minutes", "10", "GB/T 22239-2019", 5, 1440),
    /** Minutes without a key or click until the screen locks. Common range 10 to 30. */
    IDLE_MINUTES("idle.minutes", "15", "GB/T 22239-2019", 1, 120),
    /** Fewest characters of a password. Assessors' habit. */
    PASSWORD_LENGTH("password.length", "8", "GB/T 22239-2019", 8, 32),
    /** Fewest kinds of characters of a password: capital letters, small letters, digits, signs. */
    PASSWORD_KINDS("password.kinds", "3", "GB/T 22239-2019", 2, 4),
    /** How many passwords an account had before do not come back, the present one among them. */
    PASSWORD_HISTORY("password.history", "5", null, 1, 24),
    /** Days until a password must be replaced; 0 for never. */
    PASSWORD_DAYS("password.days", "90", "GB/T 22239-2019", 0, 365),
    /** Days before that from which it is said at sign-in. Our proposal. */
    PASSWORD_WARN_DAYS("password.warn-days", "7", null, 0, 60),
    /** Whether the three administrators need a second factor in the window: 1 or 0. GB/T 22239-2019 asks from level 3. */
    SECOND_FACTOR("second.administrators", "1", "GB/T 22239-2019", 0, 1),
    /** Minutes before the shift from which the incoming officer may sign in. A published rule asks for ten. */
    SIGN_IN_EARLY_MINUTES("sign-in.early-minutes", "10", null, 0, 120),
    /** Hours until somebody who was asked first has seen to an answer, where no time is set. */
    ITEM_FIRST_ASKED_HOURS("item.first-asked-hours", "24", null, 1, 240),
    /** Days until a request of a lower office is answered. A bureau's rule on requests asks for seven. */
    ITEM_REPLY_DAYS("item.reply-days", "7", "7日内予以答复", 1, 60),
    /** Hours before its limit at which an item that is followed up is reminded of. Our proposal. */
    ITEM_REMIND_BEFORE_HOURS("item.remind-before-hours", "24", null, 1, 240),
    /** Hours between two reminders of one that is late, or whose answer waits for a decision. Our proposal. */
    ITEM_REMIND_EVERY_HOURS("item.remind-every-hours", "24", null, 1, 240),
    /** Minutes after the end of a shift until a handover that did not happen is put on record. Our proposal. */
    HANDOVER_GRACE_MINUTES("limit.handover-grace-minutes", "15", null, 1, 240),
    /** Largest file that may be kept with a log entry, in megabytes. */
    LOG_FILE_MEGABYTES("log.file-megabytes", "10", null, 1, 100),
    /** Minutes after the beginning of a shift from which a desk nobody signed in at counts as unmanned. Our proposal. */
    MISSING_MINUTES("watch.missing-minutes", "30", null, 1, 240),
    /** Minutes one may be away from the desk. Our proposal. */
    LEAVE_MINUTES("watch.leave-minutes", "30", null, 1, 480),
    /** Minutes to answer a presence check. Our proposal. */
    CHECK_ANSWER_MINUTES("check.answer-minutes", "5", null, 1, 60),
    /** Minutes from telling the leader on duty of a missed check until the head is told. Our proposal. */
    CHECK_HEAD_MINUTES("check.head-minutes", "10", null, 1, 240),
    /** Days before the first of the month from which an unpublished roster is a thing to be done. */
    ROSTER_REMIND_DAYS("remind.roster-days", "5", null, 1, 31),
    /** Day of the month on which the self-check opens. No national rule says monthly; our reading of 常态化. */
    SELFCHECK_OPEN_DAY("self-check.open-day", "20", null, 1, 28),
    /** Days before its last day on which those who owe answers are reminded. Our proposal. */
    SELFCHECK_REMIND_DAYS("self-check.remind-days", "3", null, 1, 10),
    /** Hour at which the night begins in lists of hours. Labour rules call 22 to 6 night work. */
    NIGHT_FROM("hours.night-from", "22", null, 0, 23),
    /** Hour at which it ends. */
    NIGHT_TO("hours.night-to", "6", null, 0, 23),
    /** Allowance of one duty on a workday, in yuan; empty leaves the column of allowances blank. */
    ALLOWANCE_WORKDAY("allowance.workday", "", null, 0, 9),
    /** The same on a rest day. */
    ALLOWANCE_RESTDAY("allowance.restday", "", null, 0, 9),
    /** The same on a statutory holiday. */
    ALLOWANCE_HOLIDAY("allowance.holiday", "", null, 0, 9),
    /** Whom to call of the tax authority above: name and telephone, as shown beside the running limit. */
    UPWARD_NAME("upward.name", "", null, 0, 60),
    UPWARD_PHONE("upward.phone", "", null, 0, 40),
    /** The same of the 总值班室 of the local party committee and government. */
    GOVERNMENT_NAME("government.name", "", null, 0, 60),
    GOVERNMENT_PHONE("government.phone", "", null, 0, 40),
    /** Minutes between two backups. Our proposal; GB/T 22239-2019 asks for regular ones. */
    BACKUP_MINUTES("copies.minutes", "60", "GB/T 22239-2019", 10, 1440),
    /** Where backups are put; empty for the folder {@code backup} beside the data. */
    BACKUP_FOLDER("copies.folder", "", null, 0, 300),
    /** Where the second copy of each is put, such as another disk; empty for none. */
    BACKUP_SECOND("copies.second", "", null, 0, 300),
    /** Megabytes all backups of a folder may take together. Our proposal. */
    BACKUP_MEGABYTES("copies.megabytes", "5000", null, 100, 1_000_000),
    /** Where the seals of the audit record are copied to each day, best out of the reach of this machine; or empty. */
    SEAL_FOLDER("copies.seal-folder", "", null, 0, 300),
    /** Folder that is watched for warnings (CAP 1.2); empty for none. */
    WARNING_FOLDER("watch.warning-folder", "", null, 0, 300),
    /** Whether notices go out by e-mail: 1 or 0. */
    MAIL_ON("outgoing.mail-on", "0", null, 0, 1),
    MAIL_HOST("outgoing.mail-host", "", null, 0, 200),
    MAIL_PORT("outgoing.mail-port", "465", null, 1, 65_535),
    /** How the connection to the mail server is guarded: NONE, STARTTLS or SSL. */
    MAIL_SECURITY("outgoing.mail-security", "SSL", null, 1, 10),
    MAIL_USER("outgoing.mail-user", "", null, 0, 200),
    MAIL_PASSWORD("outgoing.mail-password", "", null, 0, 200),
    MAIL_FROM("outgoing.mail-from", "", null, 0, 200),
    /** Whether notices go out over the gateway: 1 or 0. */
    WEBHOOK_ON("outgoing.webhook-on", "0", null, 0, 1),
    WEBHOOK_URL("outgoing.webhook-url", "", null, 0, 500),
    /** What this bureau and the gateway both know and nobody else. */
    WEBHOOK_SECRET("outgoing.webhook-secret", "", null, 0, 200),
    /** Seconds between the tries of a notice; the last one holds for all that follow. Our proposal. */
    NOTIFY_PAUSES("outgoing.pauses", "15, 60, 300, 900, 1800", null, 1, 100),
    /** How often a notice is tried. Our proposal. */
    NOTIFY_TRIES("outgoing.tries", "10", null, 1, 50),
    /** Seconds between two notices about the same thing to the same person over the same channel. Our proposal. */
    NOTIFY_APART_SECONDS("outgoing.apart-seconds", "60", null, 0, 3600),
    /** How loud the alarm may grow: 0 silent, 3 loudest. */
    SOUND_LOUDEST("outgoing.sound-loudest", "3", null, 0, 3),
    /** Minutes the sound rests when somebody silences it. Our proposal. */
    SOUND_REST_MINUTES("outgoing.sound-rest-minutes", "10", null, 1, 60),
    /** Days before its last day at which a finding is reminded of. Our proposal. */
    FINDING_REMIND_DAYS("rectification.remind-days", "3", null, 1, 30),
    /** Days between two reminders of a finding that is overdue. Our proposal. */
    FINDING_REMIND_EVERY_DAYS("rectification.remind-every-days", "3", null, 1, 30),
    /** Months between two reviews of somebody in a post with access to secrets; one page says 1, 3 and 5 years. */
    REVIEW_MONTHS_CORE("confidential.review-months-core", "12", null, 1, 120),
    REVIEW_MONTHS_IMPORTANT("confidential.review-months-important", "36", null, 1, 120),
    REVIEW_MONTHS_GENERAL("confidential.review-months-general", "60", null, 1, 120),
    /** Months of 脱密期 after such a post. Published versions differ; these satisfy all of them. */
    COOLING_MONTHS_CORE("confidential.cooling-months-core", "36", null, 0, 120),
    COOLING_MONTHS_IMPORTANT("confidential.cooling-months-important", "24", null, 0, 120),
    COOLING_MONTHS_GENERAL("confidential.cooling-months-general", "12", null, 0, 120),
    /** Days before something of the registers comes due at which it is reminded of. Our proposal. */
    REGISTER_REMIND_DAYS("confidential.remind-days", "30", null, 1, 180),
    /** Day of the month by which the devices must be counted. Our proposal. */
    INVENTORY_DAY("confidential.inventory-day", "25", null, 1, 28),
    /** Hours of confidentiality training demanded of everybody in a year. Published numbers run from 4 to 15. */
    TRAINING_HOURS("confidential.training-hours", "4", null, 0, 200),
    /** The same of people in posts with access to secrets, by grade. */
    TRAINING_HOURS_CORE("confidential.training-hours-core", "4", null, 0, 200),
    TRAINING_HOURS_IMPORTANT("confidential.training-hours-important", "4", null, 0, 200),
    TRAINING_HOURS_GENERAL("confidential.training-hours-general", "4", null, 0, 200),
    /** Hours from noticing a leak until the authority and the superior body are told. */
    LEAK_FIRST_HOURS("leaking.first-hours", "24", "保守国家秘密法实施条例第六十一条", 1, 24),
    /** Months until the result is reported. */
    LEAK_RESULT_MONTHS("leaking.result-months", "3", "国保发〔1999〕8号", 1, 12),
    /** Days after which a missing carrier counts as leaked: 绝密, or of a grade not known yet. */
    LEAK_MISSING_TOP_DAYS("leaking.missing-top-days", "10", "泄密案件查处办法第五条", 1, 60),
    /** The same of 机密 and 秘密. */
    LEAK_MISSING_DAYS("leaking.missing-days", "60", "泄密案件查处办法第五条", 1, 180);

    private final String key;
    private final String standard;
    private final String source;
    private final int least;
    private final int most;

    Setting(String key, String standard, @Nullable String source, int least, int most) {
        this.key = key;
        this.standard = standard;
        this.source = source == null ? "" : source;
        this.least = least;
        this.most = most;
    }

    public String key() {
        return key;
    }

    /** The value until the office sets its own. */
    public String standard() {
        return standard;
    }

    /** The rule the default comes from; empty when it is the program's own proposal. */
    public String source() {
        return source;
    }

    /** Whether its value is a whole number. */
    public boolean number() {
        return standard.matches("\\d+");
    }

    /** Whether its value must not be shown, nor written into any record. */
    public boolean secret() {
        return this == MAIL_PASSWORD || this == WEBHOOK_SECRET;
    }

    /** Whether it guards the accounts, so that the security administrator sets it and not the system administrator. */
    public boolean security() {
        return switch (this) {
            case LOCK_FAILURES, LOCK_MINUTES, IDLE_MINUTES, PASSWORD_LENGTH, PASSWORD_KINDS, PASSWORD_HISTORY,
                    PASSWORD_DAYS, PASSWORD_WARN_DAYS, SECOND_FACTOR -> true;
            default -> false;
        };
    }

    /** Whether it belongs to the ways notices leave the room, which have a place of their own to be set. */
    public boolean channel() {
        return key.startsWith("outgoing.");
    }

    private boolean amount() {
        return this == ALLOWANCE_WORKDAY || this == ALLOWANCE_RESTDAY || this == ALLOWANCE_HOLIDAY;
    }

    /** Smallest number, or fewest characters of a text. */
    public int least() {
        return least;
    }

    /** Largest number, or most characters of a text. */
    public int most() {
        return most;
    }

    /** @throws Refusal when a number is none or out of its limits, or a text too long or too short */
    public void check(String value) {
        if (!number()) {
            if (value.length() < least || value.length() > most) {
                throw new Refusal("settings.refused.length", most);
            }
            if (this == BUREAU_ZONE && !ZoneId.getAvailableZoneIds().contains(value)) {
                throw new Refusal("settings.refused.zone", value);
            }
            if (amount() && !value.matches("|\\d{1,6}(\\.\\d{1,2})?")) {
                throw new Refusal("settings.refused.amount", value);
            }
            return;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new Refusal("settings.refused.range", least, most);
        }
    }
}
