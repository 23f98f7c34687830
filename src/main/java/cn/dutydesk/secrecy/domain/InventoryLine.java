package cn.dutydesk.secrecy.domain;

import cn.dutydesk.data.Row;
import cn.dutydesk.desk.Wording;
import cn.dutydesk.secrecy.CountResult;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the count says of one device, or of one number that is not in the register. */
@Entity
@Table(name = "inventory_line")
public class InventoryLine extends Row {
    public static final int WORDS = 300;

    @Column(nullable = false)
    private long inventoryId;
    private @Nullable Long deviceId;
    @Column(nullable = false, length = Device.NUMBER)
    private String number;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private CountResult result;
    @Column(nullable = false, length = WORDS)
    private String words = "";
    // Written for whoever reads the table; the program never asks for it again.
    @SuppressWarnings("unused")
    private @Nullable Instant markedAt;
    @Column(nullable = false, length = 64)
    private String markedBy = "";

    protected InventoryLine() {
    }

    /** @param deviceId null for a number that is not in the register */
    public InventoryLine(long inventoryId, @Nullable Long deviceId, String number, CountResult result) {
        this.inventoryId = inventoryId;
        this.deviceId = deviceId;
        this.number = number;
        this.result = result;
    }

    public void mark(CountResult seen, String said, Instant at, String by) {
        result = seen;
        words = Wording.clean(said, WORDS);
        markedAt = at;
        markedBy = by;
    }

    public long inventoryId() {
        return inventoryId;
    }

    public @Nullable Long deviceId() {
        return deviceId;
    }

    public String number() {
        return number;
    }

    public CountResult result() {
        return result;
    }

    public String words() {
        return words;
    }

    /** The line as it stands in the frozen text. */
    public String frozen() {
        return number + "\t" + result + "\t" + words.replace('\n', ' ') + "\t" + markedBy;
    }
}
